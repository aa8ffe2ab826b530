const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const first = (word: string): string => [...letters.segment(word)][0]?.segment ?? '';

/** One or two letters that stand for a name: first and last word's, in upper case. */
export const initials = (name: string): string => {
  const words = name.trim().slice(0, 200).split(/\s+/).filter(Boolean);
  const last = words.length > 1 ? first(words.at(-1) ?? '') : '';
  return (first(words[0] ?? '') + last).toLocaleUpperCase();
};
