import { memo } from 'react';
import { styled } from 'styled-components';
import { splitLinks } from './links';

const Anchor = styled.a`
  color: inherit;
  text-decoration: underline;
  text-underline-offset: 0.2em;
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

/** What a stranger wrote: text nodes and links, never markup. */
export const RichText = memo(({ text }: { text: string }) => (
  <>
    {splitLinks(text).map((part, index) =>
      part.type === 'text' ? (
        part.text
      ) : (
        <Anchor key={index} href={part.href} target="_blank" rel="noopener noreferrer nofollow ugc">
          {part.text}
        </Anchor>
      )
    )}
  </>
));
RichText.displayName = 'RichText';
