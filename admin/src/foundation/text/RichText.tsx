import { memo } from 'react';
import { styled } from 'styled-components';
import { linkify } from '../../../../protocol';

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
    {linkify(text).map((piece, index) =>
      piece.href === undefined ? (
        piece.text
      ) : (
        <Anchor
          key={index}
          href={piece.href}
          target="_blank"
          rel="noopener noreferrer nofollow ugc"
        >
          {piece.text}
        </Anchor>
      )
    )}
  </>
));
RichText.displayName = 'RichText';
