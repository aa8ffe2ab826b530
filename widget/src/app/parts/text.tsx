import { useMemo } from 'preact/hooks';
import { linkify } from '../../../../protocol/linkify';

/** Text as text nodes and checked links: no HTML from anyone. */
export const Text = ({ text }: { text: string }) => {
  const pieces = useMemo(() => linkify(text), [text]);
  return (
    <>
      {pieces.map((piece) =>
        piece.href === undefined ? (
          piece.text
        ) : (
          <a href={piece.href} target="_blank" rel="noopener noreferrer nofollow ugc">
            {piece.text}
          </a>
        )
      )}
    </>
  );
};
