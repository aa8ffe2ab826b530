import { useMemo } from 'preact/hooks';
import { linkify, type Piece } from '../../../../protocol/foundation/linkify';

/** Text as text nodes and checked links: no HTML from anyone. The site's own texts may come in pieces already. */
export const Text = ({ text, own }: { text: string; own?: Piece[] | undefined }) => {
  const pieces = useMemo(() => own ?? linkify(text), [text, own]);
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
