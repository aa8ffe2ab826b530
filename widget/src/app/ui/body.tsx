import { useMemo } from 'preact/hooks';
import { linkify } from '../links';

/** A message's text. Everything is a text node or a checked link: no HTML from anyone. */
export const Body = ({ text }: { text: string }) => {
  const pieces = useMemo(() => linkify(text), [text]);
  return (
    <p dir="auto">
      {pieces.map((piece) =>
        piece.href === undefined ? (
          piece.text
        ) : (
          <a href={piece.href} target="_blank" rel="noopener nofollow ugc">
            {piece.text}
          </a>
        )
      )}
    </p>
  );
};
