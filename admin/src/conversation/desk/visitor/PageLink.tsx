import { styled } from 'styled-components';
import { webHref } from '../../../foundation/text';

const Anchor = styled.a`
  color: ${({ theme }) => theme.colors.primary600};
  display: block;
  font-size: 1.2rem;
  line-height: 1.8rem;
`;

/** The page on which the chat began: its title, and its address as a link if it is a web address. */
export const PageLink = ({ url, title }: { url: string; title: string }) => {
  const href = webHref(url);
  return (
    <>
      {title}
      {href === null ? (
        <span> {url}</span>
      ) : (
        <Anchor href={href} target="_blank" rel="noopener noreferrer nofollow ugc">
          {url}
        </Anchor>
      )}
    </>
  );
};
