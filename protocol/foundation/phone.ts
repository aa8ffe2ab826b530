/**
 * Telephone numbers as people write them: digits of any script; spaces, dashes, dots, slashes, brackets and unseen marks of
 * direction between them; an extension behind them. What is a number is decided here and nowhere else: by the form, the
 * index and its queries, masking, other people's data in exports, and the comparison of people.
 */
const BETWEEN = '[^\\S\\n\\r]|[\\p{Pd}\\u2212\\u30fc().\\/\\u00b7\\p{Cf}]';
export const EXTENSION =
  '(?:[^\\S\\n\\r,;]{0,2}[,;]?[^\\S\\n\\r]{0,2}(?:ext\\.?|extension|x|#|доб\\.?|int\\.?|poste|durchwahl|dw\\.?)[^\\S\\n\\r:.]{0,2}\\p{Nd}{1,6})?';
export const NUMBER = `[+\\uff0b]?(?:${BETWEEN}){0,3}\\p{Nd}(?:(?:${BETWEEN}){0,5}\\p{Nd})`;

/** E.164 has 15 digits at most; a trunk prefix, a carrier's code or "00" come on top. */
export const DIGITS = { least: 5, most: 20 } as const;

const WHOLE = new RegExp(
  `^${NUMBER}{${DIGITS.least - 1},${DIGITS.most - 1}}[).]?${EXTENSION}$`,
  'iu'
);
/** Marks of direction and other signs that nobody sees, which copying leaves around a number. */
export const UNSEEN = /\p{Cf}/gu;

/** Whether a whole value can be a telephone number: the form asks for no more. */
export const isPhone = (text: string): boolean => {
  const shown = text.replace(UNSEEN, '').trim();
  return WHOLE.test(shown) && (shown.match(/\p{Nd}/gu) ?? []).length <= DIGITS.most + 6;
};
