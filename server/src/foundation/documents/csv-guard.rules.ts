/**
 * What spreadsheet programs may begin a formula with, full-width forms included, and what they may skip before it
 * (OWASP, CSV Injection; ASVS 5.0, 1.2.10).
 */
const FORMULA = '=+\\-@\uff1d\uff0b\uff0d\uff20';
const SKIPPED = '\\s\\0"\'\u201c\u201d;,|';

/** Would begin a formula, if need be after blanks, quotes or separators; or begins with a blank that programs trip on. */
const LEADING = new RegExp(`^(?:[${SKIPPED}]*[${FORMULA}]|'*[\\t\\r\\n\\0])`);

/** Zero width: the reader sees the text as it was written. */
const UNSEEN = '\u200b';

/** Would begin a cell in a program that is set to another separator, or that ends a record at every line break. */
const CELL = '([;,|\\t\\r\\n]"?)';
const INNER = new RegExp(`${CELL}(?=${UNSEEN}*[${FORMULA}])`, 'g');
const INNER_GUARDED = new RegExp(`${CELL}${UNSEEN}(?=${UNSEEN}*[${FORMULA}])`, 'g');

/** Texts without any of these need no closer look. */
const SUSPECT = new RegExp(`[${FORMULA}\\t\\r\\n\\0]`);

/**
 * A text as a CSV field that no program evaluates. An apostrophe goes before a text that would begin a formula, as
 * OWASP recommends: it is seen, so nobody mistakes the text, and one rule takes it away again ({@link unguarded}).
 * Inside a text, where only the wrong separator could begin a cell, the mark is a zero-width space: a visible one
 * would stand in every ";-)".
 */
export const guarded = (text: string): string => {
  if (!SUSPECT.test(text)) return text;
  const inner = text.replace(INNER, `$1${UNSEEN}`);
  return LEADING.test(text) ? `'${inner}` : inner;
};

/** The text that {@link guarded} was given. */
export const unguarded = (field: string): string => {
  const text = field.replace(INNER_GUARDED, '$1');
  return text.startsWith("'") && LEADING.test(text.slice(1)) ? text.slice(1) : text;
};
