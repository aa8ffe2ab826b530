import bidiFactory from 'bidi-js';
import { clusters } from './clusters.rules';
import { hasRtl, mayTurn } from './direction.rules';
import { fontRuns } from './font-runs.rules';
import type { Measure, Piece, Run, Weight } from './layout.types';

const bidi = bidiFactory();

/** Text without letters of its own direction, as it is seen when it runs from the right. */
const turned = (text: string): string => (hasRtl(text) ? text : clusters(text).reverse().join(''));

/** A stretch of one direction as runs, from left to right. */
const runsOf = (text: string, rtl: boolean, weight: Weight, measure: Measure): Run[] => {
  const runs = fontRuns(text, weight, measure).map(({ text: part, font }) => ({
    text: rtl ? turned(part) : part,
    font,
    rtl,
    width: measure.widthOf(part, font),
  }));
  return rtl ? runs.reverse() : runs;
};

/** A line in which everything runs from the left, without the algorithm. */
const placePlain = (line: string, weight: Weight, measure: Measure): Piece[] => {
  const gap = { gap: measure.widthOf(' ', `latin-${weight}`) };
  return line
    .split(/\s/)
    .flatMap((word, i) => [
      ...(i > 0 ? [gap] : []),
      ...(word === '' ? [] : runsOf(word, false, weight, measure)),
    ]);
};

/** A line from left to right, by the Unicode bidirectional algorithm (UAX #9). */
export const placeLine = (
  line: string,
  rtl: boolean,
  weight: Weight,
  measure: Measure
): Piece[] => {
  if (!rtl && !mayTurn(line)) return placePlain(line, weight, measure);
  const levels = bidi.getEmbeddingLevels(line, rtl ? 'rtl' : 'ltr');
  const order = bidi.getReorderedIndices(line, levels);
  const space = measure.widthOf(' ', `latin-${weight}`);
  const pieces: Piece[] = [];
  let indices: number[] = [];
  const flush = () => {
    const [first] = indices;
    if (first === undefined) return;
    const odd = ((levels.levels[first] ?? 0) & 1) === 1;
    // Fonts set right-to-left text from its order of reading; the visual order turned round is that.
    const text = [...indices]
      .sort((a, b) => a - b)
      .map((i) => (odd ? (bidi.getMirroredCharacter(line[i] ?? '') ?? line[i]) : line[i]))
      .join('');
    pieces.push(...runsOf(text, odd, weight, measure));
    indices = [];
  };
  for (const i of order) {
    const previous = indices.at(-1);
    const sameLevel = previous !== undefined && levels.levels[previous] === levels.levels[i];
    if (/\s/.test(line[i] ?? '')) {
      flush();
      pieces.push({ gap: space });
    } else {
      if (!sameLevel) flush();
      indices.push(i);
    }
  }
  flush();
  return pieces;
};

/** Neighbouring words of one Latin font in one piece: drawn at once, and found by a search as they were written. */
export const joined = (pieces: readonly Piece[]): Piece[] => {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const gap = result.at(-1);
    const last = result.at(-2);
    const joins =
      gap !== undefined &&
      'gap' in gap &&
      last !== undefined &&
      !('gap' in last) &&
      !('gap' in piece) &&
      !last.rtl &&
      !piece.rtl &&
      last.font === piece.font &&
      piece.font.startsWith('latin-');
    if (!joins) result.push(piece);
    else {
      const width = last.width + gap.gap + piece.width;
      result.splice(-2, 2, { ...last, text: `${last.text} ${piece.text}`, width });
    }
  }
  return result;
};
