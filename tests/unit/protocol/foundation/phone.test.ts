import fc from 'fast-check';
import {
  asciiDigits,
  digitsOf,
  findNumbers,
  findPhones,
  isLikelyPhone,
  isPhone,
  phoneForm,
  samePhone,
} from '../../../../protocol';
import { PHONES } from '../../support/written';

/** The first digit of every script that has decimal digits and that people type in. */
const ZEROS = [
  0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xbe6, 0xe50, 0x17e0, 0x1040, 0xff10, 0x1d7ce,
];
const inScript = (digits: string, zero: number): string =>
  Array.from(digits, (digit) => String.fromCodePoint(zero + Number(digit))).join('');

describe('digits', () => {
  it.each(ZEROS)('of the script that begins at U+%s become ASCII', (zero) => {
    expect(asciiDigits(inScript('0123456789', zero))).toBe('0123456789');
  });

  it('leave everything else as it is', () => {
    expect(asciiDigits('a½²Ⅷ三')).toBe('a½²Ⅷ三');
    expect(digitsOf('+٤٩ (0) 711')).toBe('490711');
  });

  it('of the five alphabets of mathematics, which follow each other without a gap', () => {
    expect(asciiDigits(inScript('07', 0x1d7d8) + inScript('19', 0x1d7f6))).toBe('0719');
  });
});

describe('telephone numbers', () => {
  it.each(PHONES)('%j is one: accepted by the form, found in a text, likely', (phone) => {
    expect(isPhone(phone)).toBe(true);
    expect(isLikelyPhone(phone)).toBe(true);
    const text = `Call me: ${phone}, please`;
    const [found, ...others] = findPhones(text);
    expect(others).toEqual([]);
    expect(digitsOf(found?.text ?? '')).toBe(digitsOf(phone));
    expect(text.slice(found?.start, found?.end)).toBe(found?.text);
  });

  it.each([
    '',
    '1234',
    'abc',
    '+',
    '12-34',
    'x12345',
    '1.500,00 EUR',
    '0711 555 01 01 0711 555 01 02 0711 5',
  ])('the form refuses %j', (text) => {
    expect(isPhone(text)).toBe(false);
  });

  it('two that follow each other with a space are two', () => {
    expect(findPhones('0711 5550101 0172 1234567').map(({ text }) => text)).toEqual([
      '0711 5550101',
      '0172 1234567',
    ]);
    expect(findPhones('+49 711 5550101 +49 711 5550102')).toHaveLength(2);
    expect(findPhones('0711 5550101\n0711 5550102')).toHaveLength(2);
  });

  it.each([
    '2026-11-28',
    '28.11.2026',
    '28.11.26',
    '1.10.2026 - 5.10.2026',
    '01.10.2026–05.10.2026',
    '28/11/2026',
    '28. 11. 2026',
    '2026-11-28 10',
    '٢٨/١١/٢٠٢٦',
    '4711123456',
    '1234567890123',
    '100.000.000',
    '1 000 000',
    'AB-0711123456',
    '#0711123456',
    'Order 2026/0815/4711',
  ])('%j is none when people are compared or protected', (text) => {
    expect(findPhones(`the ${text} then`)).toEqual([]);
  });

  it('an order number is still a number that a search may look for', () => {
    expect(findNumbers('order 4711123456 now').map(({ text }) => text)).toEqual(['4711123456']);
  });

  it.each([
    ['+49 711 5550101', '0711/5550101'],
    ['+49 (0) 711 5550101', '0049 711 555 01 01'],
    ['+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧', '0501234567'],
    ['+1 555 123 4567', '(555) 123-4567'],
    ['+39 06 69821', '06 69821 '],
    ['+7 495 1234567', '495 1234567'],
    ['+1 555 123 4567 x12', '+15551234567'],
  ])('%j and %j are one', (a, b) => {
    expect(samePhone(a, b)).toBe(true);
    expect(samePhone(b, a)).toBe(true);
  });

  it.each([
    ['+49 711 5550101', '+43 711 5550101'],
    ['+49 711 5550101', '0712 5550101'],
    ['+49 711 5550101', '5550101'],
    ['+49 711 5550101', '0211 5550101'],
    ['12345', '12345'],
  ])('%j and %j are two', (a, b) => {
    expect(samePhone(a, b)).toBe(false);
  });

  it('any digits in any script with any marks between them are accepted, found and whole', () => {
    const zero = fc.constantFrom(...ZEROS);
    const between = fc.constantFrom(
      '',
      ' ',
      '-',
      '–',
      '\u2212',
      '.',
      '/',
      '\u00a0',
      '\u200e',
      '\u202f'
    );
    fc.assert(
      fc.property(
        fc.tuple(
          zero,
          fc.array(fc.tuple(between, fc.integer({ min: 0, max: 9 })), {
            minLength: 6,
            maxLength: 12,
          })
        ),
        ([script, parts]) => {
          const digits = parts.map(([, digit]) => digit).join('');
          const typed = `+4${parts.map(([mark, digit]) => mark + inScript(String(digit), script)).join('')}`;
          expect(isPhone(typed)).toBe(true);
          const found = findPhones(`x ${typed} y`);
          expect(found.map(({ text }) => digitsOf(text))).toEqual([`4${digits}`]);
        }
      )
    );
  });

  it.each([
    ['digits', '1'.repeat(65_536)],
    ['digits with spaces', '1 '.repeat(32_000)],
    ['dashes', '-'.repeat(65_536)],
    ['zeros with brackets', '(0'.repeat(32_000)],
    ['plus signs', '+ '.repeat(32_000)],
    ['plus signs with brackets', '+('.repeat(32_000)],
    ['extensions', '12345 x'.repeat(9_000)],
  ])('T32: 64 kB of %s take no time', (_name, text) => {
    const start = performance.now();
    findPhones(text);
    isPhone(text);
    phoneForm(text);
    samePhone(text, '+49 711 5550101');
    expect(performance.now() - start).toBeLessThan(500);
  });
});
