import { asciiDigits } from './digits';

/** As many digits as a number of this machine tells apart. */
const MOST_DIGITS = 15;

/** Spaces and apostrophes between groups, as French, Swiss and many others write them. */
const GAPS = /[\s'\u2019\u066c]/g;
/** Marks of direction and the like, which stand around a sign in Arabic and Hebrew. */
const UNSEEN = /\p{Cf}/gu;
const MINUS = /[\u2212\u2013\ufe63]/;

/** The mark before the decimals: a point or a comma. */
const decimalMark = (language: string): string =>
  new Intl.NumberFormat(language, { numberingSystem: 'latn' }).format(1.5).charAt(1);

/** Whole digits, plain or in groups (of three, in India of two and three), and decimals behind a mark. */
const written = (mark: string, group: string): RegExp =>
  new RegExp(`^(\\d+|[1-9]\\d{0,2}([${group}_])(?:\\d\\d\\d?\\2)*\\d{3})(?:[${mark}](\\d+))?$`);

/**
 * What a person means by a number, as digits with a point before the decimals; nothing when it is none. The language
 * decides what a point or a comma is where it could be both; where it can be only one it is that one.
 * @example readNumber('1.500', 'de') // '1500'
 * @example readNumber('1.500', 'en') // '1.5'
 */
export const readNumber = (typed: string, language: string): string | undefined => {
  const text = asciiDigits(typed.normalize('NFKC')).replace(UNSEEN, '').replace(MINUS, '-').trim();
  const [, sign = '', body = ''] = /^([-+]?)\s*(.*)$/s.exec(text) ?? [];
  const marked = body.replace(/\u066b/g, decimalMark(language)).replace(GAPS, '_');
  const [mark, group] = decimalMark(language) === ',' ? [',', '.'] : ['.', ','];
  const found = written(mark, group).exec(marked) ?? written(group, mark).exec(marked);
  if (!found) return undefined;
  const whole = (found[1] ?? '').replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  const decimals = (found[3] ?? '').replace(/0+$/, '');
  if (whole.length + decimals.length > MOST_DIGITS) return undefined;
  const number = decimals ? `${whole}.${decimals}` : whole;
  return sign === '-' && number !== '0' ? `-${number}` : number;
};

/** Whether a number stands as definitions and stored answers have it: digits, with a point before the decimals. */
export const isDefinedNumber = (text: string): boolean => readNumber(text, 'en') === text;

/** Reads numbers of definitions, and no others. */
export const definedNumber = (text: string): string | undefined =>
  isDefinedNumber(text) ? text : undefined;

/**
 * A number that {@link readNumber} gave, as a language writes it; any other text as it is.
 * @example writeNumber('1500.5', 'de') // '1.500,5'
 */
export const writeNumber = (value: string, language: string): string =>
  isDefinedNumber(value)
    ? new Intl.NumberFormat(language, { maximumFractionDigits: MOST_DIGITS }).format(Number(value))
    : value;
