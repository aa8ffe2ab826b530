export type Weight = 'regular' | 'bold';

export interface Measure {
  /** Font that can show all of one or more characters that belong together; nothing when none can. */
  fontOf(characters: string, weight: Weight): string | undefined;
  /** Width of a text without spaces, in points. */
  widthOf(text: string, font: string): number;
}

/** A stretch of one line in one font and one direction, in the order of reading. */
export interface Run {
  text: string;
  font: string;
  rtl: boolean;
  width: number;
}

/** What stands on a line from left to right: runs, and the gaps between words. */
export type Piece = Run | { gap: number };
