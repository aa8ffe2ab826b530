/** Decimal digits of any script, as the ASCII digits that they stand for. */
const DECIMAL = /\p{Nd}/u;

const known = new Map<string, string>();

/** Each script has its ten digits in a row (Unicode, 4.6), those of mathematics and full width fold to ASCII before. */
const asciiDigit = (digit: string): string => {
  const plain = digit.normalize('NFKC');
  const code = plain.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && DECIMAL.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
};

const digitOf = (digit: string): string => {
  if (digit <= '9') return digit;
  const found = known.get(digit) ?? asciiDigit(digit);
  known.set(digit, found);
  return found;
};

/**
 * The text with all decimal digits as ASCII; everything else stays.
 * @example asciiDigits('٠٥٠') // '050'
 */
export const asciiDigits = (text: string): string => text.replace(/\p{Nd}/gu, digitOf);

/** The decimal digits of a text and nothing else, as ASCII. */
export const digitsOf = (text: string): string => asciiDigits(text).replace(/\D/g, '');
