export interface Piece {
  text: string;
  hit: boolean;
}

/** Parts that stand in turn, plain and hit, as pieces; empty ones are dropped. */
export const piecesOf = (parts: readonly string[]): Piece[] =>
  parts.map((text, index) => ({ text, hit: index % 2 === 1 })).filter(({ text }) => text !== '');
