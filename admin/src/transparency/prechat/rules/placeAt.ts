interface Span {
  top: number;
  height: number;
}

/** The place for something that is held at `y`, among the other cards: behind all whose middle lies above. */
export const placeAt = (y: number, others: readonly Span[]): number =>
  others.filter(({ top, height }) => top + height / 2 < y).length;
