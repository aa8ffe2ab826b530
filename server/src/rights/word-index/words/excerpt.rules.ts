import { cutAfter, cutBefore, withPlaces, type Excerpt } from '../../../../../protocol';
import { spellings } from './words.rules';

const AROUND = 60;
const MAX_HITS = 8;

interface Span {
  from: number;
  to: number;
}

/** Places of words and phrases in a text, in its own units, without overlaps. */
const spansOf = (text: string, wanted: readonly string[]): Span[] => {
  const { plain, places } = withPlaces(text);
  const spans: Span[] = [];
  for (const word of wanted) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length)) {
      spans.push({ from: places[at] ?? 0, to: places[at + word.length] ?? text.length });
      if (spans.length > MAX_HITS * 4) break;
    }
  }
  spans.sort((a, b) => a.from - b.from || b.to - a.to);
  return spans.filter((span, i) => i === 0 || span.from >= (spans[i - 1]?.to ?? 0));
};

/** Words as they are marked in a text. */
export const wantedIn = (typed: string): string[] =>
  typed
    .split(/[^\p{L}\p{N}\p{M}@._+-]+/u)
    .filter((word) => word.length > 0)
    .slice(0, 12)
    .flatMap(spellings);

/**
 * The part of a text around the first place of what was searched for, with all places in it told apart. Plain text:
 * whoever shows it decides how a hit looks.
 */
export const excerptOf = (text: string, typed: string): Excerpt => {
  const spans = spansOf(text, wantedIn(typed)).slice(0, MAX_HITS);
  const [first] = spans;
  // An address stands in it as a whole or not at all: half of one would be masked for nobody.
  const from = cutBefore(text, Math.max(0, (first?.from ?? 0) - AROUND));
  const to = cutAfter(text, Math.min(text.length, (first?.from ?? 0) + AROUND * 3));
  const parts: string[] = [];
  let at = from;
  for (const span of spans) {
    if (span.to > to) break;
    parts.push(text.slice(at, span.from), text.slice(span.from, span.to));
    at = span.to;
  }
  parts.push(text.slice(at, to));
  if (from > 0) parts[0] = `…${parts[0] ?? ''}`;
  if (to < text.length) parts[parts.length - 1] = `${parts.at(-1) ?? ''}…`;
  return parts;
};
