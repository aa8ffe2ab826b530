import { clusters } from './clusters.rules';

/** Scripts whose lines break between any two characters. */
const EVERYWHERE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;

/** Scripts that have no spaces between words. */
const NO_SPACES = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** No line begins with these, or ends with those (JIS X 4051, the common part). */
const NOT_FIRST =
  /^[\p{Pe}\p{Pf}、。，．・：；？！ー々ゝゞヽヾ゛゜…ぁぃぅぇぉっゃゅょァィゥェォッャュョ%,.!?:;]/u;
const NOT_LAST = /[\p{Ps}\p{Pi}]$/u;

const words = new Intl.Segmenter('th', { granularity: 'word' });

const betweenCharacters = (word: string): string[] => {
  const parts: string[] = [];
  for (const cluster of clusters(word)) {
    const last = parts.at(-1);
    const may =
      last !== undefined &&
      (EVERYWHERE.test(cluster) || EVERYWHERE.test(last)) &&
      !NOT_FIRST.test(cluster) &&
      !NOT_LAST.test(last);
    if (may || last === undefined) parts.push(cluster);
    else parts[parts.length - 1] = `${last}${cluster}`;
  }
  return parts;
};

/** A word without spaces, in the parts between which a line may end. */
export const breakable = (word: string): string[] => {
  if (NO_SPACES.test(word)) return Array.from(words.segment(word), ({ segment }) => segment);
  return EVERYWHERE.test(word) ? betweenCharacters(word) : [word];
};
