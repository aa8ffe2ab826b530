import { asciiDigits } from './digits';
import { isAscii } from './text';

/** Marks that people leave out when they search: accents, Arabic vowel signs, Hebrew points. */
const OPTIONAL_MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g;

/**
 * Letters that no Unicode form takes apart, and forms of one letter that writers of Arabic, Persian and Urdu exchange.
 */
const ONE_LETTER: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...['ßss', 'ıi', 'ςσ', 'łl', 'øo', 'đd', 'ðd', 'þth', 'æae', 'œoe', 'ħh', 'ŋn', 'ŧt'],
    ...['ɓb', 'ɗd', 'ƙk', 'ɨi', 'ƶz', 'ĸk', 'əe', 'ŀl'],
    ...['ىي', 'یي', 'ےي', 'کك', 'ڪك', 'ةه', 'ۀه', 'ەه', 'ہه', 'ھه', 'ۃه', 'ٱا'],
  ].map((pair) => [pair.charAt(0), pair.slice(1)])
);
const EXCHANGED = new RegExp(`[${Object.keys(ONE_LETTER).join('')}]`, 'gu');
/** Soft hyphen, tatweel, joiners and marks of direction. */
const UNSEEN = /\u200d|[\u00ad\u0640\u061c\u200e\u200f\u2060\ufeff]/g;

/** A text as it is seen and typed: without what nobody sees within words. */
export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '');

/** The form in which texts are compared: one case, one Unicode form, without marks that may be left out. */
export const folded = (text: string): string =>
  withoutUnseen(asciiDigits(text.normalize('NFKD')))
    .replace(OPTIONAL_MARKS, '')
    .toLowerCase()
    .replace(EXCHANGED, (letter) => ONE_LETTER[letter] ?? letter)
    .normalize('NFC');

/** A folded text, and for each of its units the place in the original that it came from. */
export interface Folded {
  plain: string;
  places: readonly number[];
}

export const withPlaces = (text: string): Folded => {
  if (isAscii(text)) {
    return {
      plain: text.toLowerCase(),
      places: Array.from({ length: text.length + 1 }, (_, i) => i),
    };
  }
  let plain = '';
  const places: number[] = [];
  let at = 0;
  // Marks are folded together with the letter that they stand on.
  for (const cluster of text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    const part = folded(cluster);
    plain += part;
    for (let i = 0; i < part.length; i += 1) places.push(at);
    at += cluster.length;
  }
  places.push(at);
  return { plain, places };
};

const isWordAt = (plain: string, at: number): boolean =>
  at >= 0 && /[\p{L}\p{N}\p{M}]/u.test(plain.charAt(at));

/**
 * Where a name stands in a text as whole words, in any case and with or without accents. A text is folded once for all names.
 * @returns beginnings and ends (exclusive) in the text itself, in order
 */
export const placesOfName = (
  { plain, places }: Folded,
  name: string
): { start: number; end: number }[] => {
  const wanted = folded(name).trim();
  const found: { start: number; end: number }[] = [];
  if (wanted === '') return found;
  for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + wanted.length)) {
    const stop = at + wanted.length;
    if (isWordAt(plain, at - 1) || isWordAt(plain, stop)) continue;
    // The places end with the text's own end.
    found.push({ start: places[at] ?? 0, end: places[stop] ?? 0 });
  }
  return found;
};
