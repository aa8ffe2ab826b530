import bidiFactory from 'bidi-js';

export type Weight = 'regular' | 'bold';

/** A stretch of one line in one font and one direction, without spaces, in the order of reading. */
export interface Run {
  text: string;
  font: string;
  rtl: boolean;
  width: number;
}

/** What stands on a line from left to right: runs, and the gaps between words. */
export type Piece = Run | { gap: number };

export interface Measure {
  /** Font that can show a character; nothing when none can. */
  fontOf(character: string, weight: Weight): string | undefined;
  /** Width of a text without spaces, in points. */
  widthOf(text: string, font: string): number;
}

const bidi = bidiFactory();

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

export const hasRtl = (text: string): boolean => RTL.test(text);

/** By its first letter (UAX #9, rule P2). */
export const isRtl = (text: string): boolean => {
  const strong = /[\p{L}]/u.exec(text)?.[0];
  return strong !== undefined && RTL.test(strong);
};

/** A character that no font has is named by its number: a reader sees that something stood there. */
const showable = (text: string, weight: Weight, { fontOf }: Measure): string =>
  Array.from(text, (character) =>
    /\s/.test(character) || fontOf(character, weight)
      ? character
      : `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
  ).join('');

/** A word as runs of one font each. */
const fontRuns = (
  word: string,
  weight: Weight,
  measure: Measure
): { text: string; font: string }[] => {
  const runs: { text: string; font: string }[] = [];
  for (const character of word) {
    const last = runs.at(-1);
    // Marks and joiners stay with the letter they belong to, if its font has them.
    const font = measure.fontOf(character, weight) ?? last?.font ?? 'latin-regular';
    if (last && (last.font === font || /\p{M}/u.test(character))) last.text += character;
    else runs.push({ text: character, font });
  }
  return runs;
};

const widthOfWord = (word: string, weight: Weight, measure: Measure): number =>
  fontRuns(word, weight, measure).reduce(
    (sum, { text, font }) => sum + measure.widthOf(text, font),
    0
  );

/** A word that is wider than a line, in parts that are not. */
const broken = (word: string, width: number, weight: Weight, measure: Measure): string[] => {
  if (widthOfWord(word, weight, measure) <= width) return [word];
  const parts: string[] = [''];
  for (const character of word) {
    const grown = `${parts.at(-1) ?? ''}${character}`;
    if (widthOfWord(grown, weight, measure) > width && parts.at(-1) !== '') parts.push(character);
    else parts[parts.length - 1] = grown;
  }
  return parts;
};

/** Lines of a paragraph, in the order of reading. */
export const breakLines = (
  paragraph: string,
  width: number,
  weight: Weight,
  measure: Measure
): string[] => {
  const space = measure.widthOf(' ', `latin-${weight}`);
  const lines: string[] = [];
  for (const hard of showable(paragraph, weight, measure).split('\n')) {
    let line = '';
    let used = 0;
    for (const word of hard.split(/\s+/).filter(Boolean)) {
      for (const part of broken(word, width, weight, measure)) {
        const needs = widthOfWord(part, weight, measure);
        if (line !== '' && used + space + needs > width) {
          lines.push(line);
          line = part;
          used = needs;
        } else {
          used += needs + (line === '' ? 0 : space);
          line = line === '' ? part : `${line} ${part}`;
        }
      }
    }
    lines.push(line);
  }
  return lines;
};

/** A line from left to right, by the Unicode bidirectional algorithm (UAX #9). */
export const placeLine = (
  line: string,
  rtl: boolean,
  weight: Weight,
  measure: Measure
): Piece[] => {
  const levels = bidi.getEmbeddingLevels(line, rtl ? 'rtl' : 'ltr');
  const order = bidi.getReorderedIndices(line, levels);
  const space = measure.widthOf(' ', `latin-${weight}`);
  const pieces: Piece[] = [];
  let indices: number[] = [];
  const flush = () => {
    if (indices.length === 0) return;
    const [first = 0] = indices;
    const odd = ((levels.levels[first] ?? 0) & 1) === 1;
    // Fonts set right-to-left text from its order of reading; the visual order turned round is that.
    const text = [...indices]
      .sort((a, b) => a - b)
      .map((i) => (odd ? (bidi.getMirroredCharacter(line[i] ?? '') ?? line[i]) : line[i]))
      .join('');
    const runs = fontRuns(text, weight, measure).map(({ text: part, font }) => ({
      text: part,
      font,
      rtl: odd,
      width: measure.widthOf(part, font),
    }));
    pieces.push(...(odd ? runs.reverse() : runs));
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
