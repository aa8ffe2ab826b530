import { asciiDigits, digitsOf } from './digits';
import { DIGITS, EXTENSION, NUMBER, UNSEEN } from './phone';

const ANYWHERE = new RegExp(
  `(?<![\\p{L}\\p{N}])${NUMBER}{${DIGITS.least - 1},60}${EXTENSION}(?![\\p{L}\\p{N}])`,
  'giu'
);

/** A stretch of a text that has the shape of a telephone number. */
export interface PhoneFound {
  start: number;
  /** Exclusive. */
  end: number;
  text: string;
}

const EXTENSION_AT_END = new RegExp(`${EXTENSION.slice(0, -1)}$`, 'iu');

/** A number as it is dialled from outside. */
export const withoutExtension = (text: string): string => text.replace(EXTENSION_AT_END, '');

/** A second number that follows with nothing but a space: it begins with a plus sign, a bracket or a zero. */
const NEXT_NUMBER = /(?<=\p{Nd}[^\S\n\r]*)[^\S\n\r](?=(?:\(?[+\uff0b]|\(?0)[^\S\n\r]?\(?\p{Nd})/gu;

/** Parts of a run that is too long for one number; a short run is one. */
const partsOf = (found: PhoneFound): PhoneFound[] => {
  if (digitsOf(withoutExtension(found.text)).length <= 15) return [found];
  const parts: PhoneFound[] = [];
  let at = 0;
  for (const gap of [...found.text.matchAll(NEXT_NUMBER), undefined]) {
    const end = gap?.index ?? found.text.length;
    parts.push({
      start: found.start + at,
      end: found.start + end,
      text: found.text.slice(at, end),
    });
    at = end + 1;
  }
  return parts;
};

/** Every stretch of digits in a text that a person could read as a telephone number, order numbers and dates included. */
export const findNumbers = (text: string): PhoneFound[] =>
  [...text.matchAll(ANYWHERE)].flatMap((match) => {
    // What stands before the plus sign, bracket or first digit belongs to the sentence.
    const skip = match[0].search(/[+\uff0b(\p{Nd}]/u);
    return partsOf({
      start: match.index + skip,
      end: match.index + match[0].length,
      text: match[0].slice(skip),
    });
  });

const DAY = '(?:\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}|\\d{1,2}[./-] ?\\d{1,2}[./-] ?(?:\\d{4}|\\d{2}))';
/** A day, several days, or a day with an hour. */
const DATES = new RegExp(
  `^${DAY}\\.?(?: ?[-/]? ?${DAY}\\.?)*(?: ?[-/]? ?\\d{1,2}(?:[./-]\\d{1,2})?)?$`
);

const plainShape = (text: string): string =>
  asciiDigits(text)
    .replace(UNSEEN, '')
    .replace(/[\p{Pd}\u2212\u30fc]/gu, '-')
    .replace(/\uff0b/g, '+')
    .replace(/\s+/g, ' ')
    .trim();

/** Shapes of numbers that begin with neither plus sign nor zero: North America's, and three groups of three. */
const UNPREFIXED =
  /^(?:1[ .-])?\(?[2-9]\d{2}\)?[ .-]{1,2}\d{3}[ .-]\d{4}$|^[6-9]\d{2} \d{3} \d{3}$/;

/**
 * Whether a stretch is most likely a telephone number: begins with a plus sign or a zero, or is grouped as numbers are.
 * Dates, amounts and order numbers are none.
 */
export const isLikelyPhone = (text: string): boolean => {
  const shape = plainShape(withoutExtension(text));
  const digits = shape.replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 17 || DATES.test(shape)) return false;
  return /^\(?(?:\+|0)/.test(shape) || UNPREFIXED.test(shape);
};

/** Telephone numbers in a text, for comparing and protecting people. */
export const findPhones = (text: string): PhoneFound[] =>
  findNumbers(text).filter(
    (found) =>
      isLikelyPhone(found.text) &&
      // "AB-0711…" and "#0711…" are somebody's order.
      !/(?:[\p{L}\p{N}][-_/]|[#_])$/u.test(text.slice(Math.max(0, found.start - 2), found.start))
  );

/** Country calling codes (ITU-T E.164), by their length. */
const COUNTRY = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[2-9]\d\d)/;

interface PhoneForm {
  /** Digits behind the plus sign, or those behind the trunk prefix. */
  digits: string;
  /** Whether the country is part of it. */
  international: boolean;
}

const formOf = (text: string): PhoneForm => {
  const shape = plainShape(withoutExtension(text));
  // "+49 (0) 711": the zero in brackets is dialled only without the country.
  const isAbroad = shape.includes('+') || shape.startsWith('00');
  const digits = (isAbroad ? shape.replace('(0)', '') : shape).replace(/\D/g, '');
  if (/^\(?\+/.test(shape)) return { digits, international: true };
  if (digits.startsWith('00')) return { digits: digits.slice(2), international: true };
  return { digits: digits.replace(/^0/, ''), international: false };
};

/** The form under which spellings of one number are one: its digits, with a plus sign where the country is told. */
export const phoneForm = (text: string): string => {
  const { digits, international } = formOf(text);
  return `${international ? '+' : ''}${digits}`;
};

/**
 * Whether two spellings are one telephone number. Numbers are compared whole, their country included: a number with its
 * country is the same as one without where the rest agrees, two of different countries never are.
 */
export const samePhone = (a: string, b: string): boolean => {
  const one = formOf(a);
  const two = formOf(b);
  if (one.digits.length < 6 || two.digits.length < 6) return false;
  if (one.international === two.international) return one.digits === two.digits;
  const [whole, part] = one.international ? [one.digits, two.digits] : [two.digits, one.digits];
  const country = COUNTRY.exec(whole)?.[0] ?? '';
  return whole.slice(country.length).replace(/^0/, '') === part;
};
