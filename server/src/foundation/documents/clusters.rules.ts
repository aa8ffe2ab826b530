const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Where no character joins the one before it. */
const SIMPLE = /^[\u0020-\u007e\u00a0-\u02ff\u0400-\u0482]*$/;

/** What a reader takes for one character each: letters with their marks, emoji with their parts. */
export const clusters = (text: string): string[] =>
  SIMPLE.test(text)
    ? text.split('')
    : Array.from(graphemes.segment(text), ({ segment }) => segment);
