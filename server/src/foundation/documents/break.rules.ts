import { clusters } from './clusters.rules';
import { showable, widthOfWord } from './font-runs.rules';
import type { Measure, Weight } from './layout.types';
import { breakable } from './opportunities.rules';

/** Characters of a word that are looked at for one line; more than any line holds. */
const WINDOW = 400;

/** How many characters from `from` on fit into a line; at least one. */
const fitting = (
  parts: readonly string[],
  from: number,
  fits: (text: string) => boolean
): number => {
  let low = 1;
  let high = Math.min(parts.length - from, WINDOW);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(parts.slice(from, from + middle).join(''))) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** A word that is wider than a line, in parts that are not. */
const broken = (word: string, fits: (text: string) => boolean): string[] => {
  if (word.length <= WINDOW && fits(word)) return [word];
  const characters = clusters(word);
  const parts: string[] = [];
  for (let from = 0; from < characters.length;) {
    const count = fitting(characters, from, fits);
    parts.push(characters.slice(from, from + count).join(''));
    from += count;
  }
  return parts;
};

/** Words and their parts, each with what stands before it on the same line. */
function* pieces(
  line: string,
  fits: (text: string) => boolean
): Generator<{ text: string; spaced: boolean }> {
  for (const word of line.split(/\s+/).filter(Boolean)) {
    let spaced = true;
    for (const part of breakable(word)) {
      for (const text of broken(part, fits)) {
        yield { text, spaced };
        spaced = false;
      }
    }
  }
}

/** Lines of a paragraph, in the order of reading. */
export const breakLines = (
  paragraph: string,
  width: number,
  weight: Weight,
  measure: Measure
): string[] => {
  const space = measure.widthOf(' ', `latin-${weight}`);
  const widthOf = (text: string) => widthOfWord(text, weight, measure);
  const lines: string[] = [];
  for (const hard of paragraph.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)) {
    let line = '';
    let used = 0;
    for (const { text, spaced } of pieces(
      showable(hard, weight, measure),
      (part) => widthOf(part) <= width
    )) {
      const needs = widthOf(text);
      const before = line === '' || !spaced ? 0 : space;
      if (line !== '' && used + before + needs > width) {
        lines.push(line);
        line = text;
        used = needs;
      } else {
        line += `${before > 0 ? ' ' : ''}${text}`;
        used += before + needs;
      }
    }
    lines.push(line);
  }
  return lines;
};
