import { clusters } from './clusters.rules';
import { DIRECTION_MARKS } from './direction.rules';
import { LAST_RESORT } from './families.rules';
import type { Measure, Weight } from './layout.types';

/** Joiners, variation selectors and the like: nothing is lost where a font does not know them. */
const UNSEEN = /^\p{Default_Ignorable_Code_Point}$/u;

/** What every Latin font has; most text is nothing else, and looking at each character takes its time. */
const PLAIN = /^[\u0020-\u007e]*$/;

/** Control characters, halves of pairs, and what everybody may define otherwise. */
const MEANINGLESS = /^[\p{Cc}\p{Cs}\p{Co}]$/u;

const named = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

const showableCharacter = (character: string, weight: Weight, { fontOf }: Measure): string => {
  if (/\s/.test(character) || character.search(DIRECTION_MARKS) === 0) return character;
  if (UNSEEN.test(character)) return '';
  return !MEANINGLESS.test(character) && fontOf(character, weight) ? character : named(character);
};

const isWhole = (cluster: string, weight: Weight, { fontOf }: Measure): boolean => {
  if (cluster.length === 1) return false;
  const font = fontOf(cluster, weight);
  return font !== undefined && font !== LAST_RESORT;
};

/**
 * Text of which every character can be shown. One that no font has is named by its number: a reader sees that
 * something stood there, and what.
 */
export const showable = (text: string, weight: Weight, measure: Measure): string => {
  if (PLAIN.test(text)) return text;
  return clusters(text.normalize('NFC'))
    .map((cluster) =>
      isWhole(cluster, weight, measure)
        ? cluster
        : Array.from(cluster, (character) => showableCharacter(character, weight, measure)).join('')
    )
    .join('');
};

/** A word as runs of one font each. What belongs together is in one font, if any has all of it. */
export const fontRuns = (
  word: string,
  weight: Weight,
  measure: Measure
): { text: string; font: string }[] => {
  if (PLAIN.test(word)) return [{ text: word, font: `latin-${weight}` }];
  const runs: { text: string; font: string }[] = [];
  const add = (text: string, font: string) => {
    const last = runs.at(-1);
    if (last?.font === font) last.text += text;
    else runs.push({ text, font });
  };
  for (const cluster of clusters(word.replace(DIRECTION_MARKS, ''))) {
    const whole = measure.fontOf(cluster, weight);
    if (whole) add(cluster, whole);
    else {
      for (const character of cluster) {
        add(character, measure.fontOf(character, weight) ?? runs.at(-1)?.font ?? `latin-${weight}`);
      }
    }
  }
  return runs;
};

export const widthOfWord = (word: string, weight: Weight, measure: Measure): number =>
  fontRuns(word, weight, measure).reduce(
    (sum, { text, font }) => sum + measure.widthOf(text, font),
    0
  );
