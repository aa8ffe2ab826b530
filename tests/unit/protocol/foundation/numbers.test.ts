import fc from 'fast-check';
import { readNumber, writeNumber } from '../../../../protocol';

/** What people type, the language of the form, and what they mean. */
const MEANT: [typed: string, language: string, number: string | undefined][] = [
  ['1.500', 'de', '1500'],
  ['1.500', 'en', '1.5'],
  ['1,500', 'en', '1500'],
  ['1,500', 'de', '1.5'],
  ['1.500,50', 'de', '1500.5'],
  ['1,500.50', 'en', '1500.5'],
  ['1,500.50', 'de', '1500.5'],
  ['1.500,50', 'en', '1500.5'],
  ['1,5', 'de', '1.5'],
  ['1.5', 'de', '1.5'],
  ['1,5', 'en', '1.5'],
  ['0.500', 'de', '0.5'],
  ['0,500', 'en', '0.5'],
  ['12.345.678', 'de', '12345678'],
  ['12.345.678', 'en', '12345678'],
  ['1500', 'de', '1500'],
  ['1500,25', 'de', '1500.25'],
  ['1500.25', 'de', '1500.25'],
  ['1500.500', 'de', '1500.5'],
  ['1 500', 'fr', '1500'],
  ['1\u202f500,5', 'fr', '1500.5'],
  ['1\u00a0500', 'es', '1500'],
  ['1.500', 'es', '1500'],
  ['1’500.50', 'de-ch', '1500.5'],
  ["1'500", 'de-ch', '1500'],
  ['1.500', 'de-ch', '1.5'],
  ['1,23,456', 'en-in', '123456'],
  ['١٬٥٠٠٫٥', 'ar', '1500.5'],
  ['۱۵۰۰', 'fa', '1500'],
  ['１，５００', 'ja', '1500'],
  ['-3', 'de', '-3'],
  ['−3,5', 'de', '-3.5'],
  ['\u200e-3', 'ar', '-3'],
  ['+7', 'en', '7'],
  [' 42 ', 'de', '42'],
  ['007', 'en', '7'],
  ['-0', 'en', '0'],
  ['0,0', 'de', '0'],
  ['', 'en', undefined],
  ['abc', 'en', undefined],
  ['1e5', 'en', undefined],
  ['0x10', 'en', undefined],
  ['NaN', 'en', undefined],
  ['Infinity', 'en', undefined],
  ['1.', 'en', undefined],
  [',5', 'de', undefined],
  ['1,,5', 'de', undefined],
  ['1.50.0', 'de', undefined],
  ['1.500.5', 'de', undefined],
  ['12.11.2026', 'de', undefined],
  ['2026-11-12', 'en', undefined],
  ['1 2', 'fr', undefined],
  ['--1', 'en', undefined],
  ['1 000.000 000', 'de', undefined],
  ['1234567890123456', 'en', undefined],
];

it.each(MEANT)('%j in %s is %j', (typed, language, number) => {
  expect(readNumber(typed, language)).toBe(number);
});

it.each([
  ['1500', 'de', '1.500'],
  ['1500.5', 'de', '1.500,5'],
  ['1500.5', 'en', '1,500.5'],
  ['-3.5', 'de', '-3,5'],
  ['0.000001', 'en', '0.000001'],
  ['1.500', 'de', '1.500'],
  ['about ten', 'de', 'about ten'],
])('%s is written in %s as %s', (value, language, written) => {
  expect(writeNumber(value, language)).toBe(written);
});

const numbers = fc
  .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 999_999 }))
  .map(([whole, part]) => {
    const decimals = String(part).padStart(6, '0').replace(/0+$/, '');
    return decimals ? `${whole}.${decimals}` : String(whole);
  });
const languages = fc.constantFrom('en', 'de', 'fr', 'es', 'ar', 'fa', 'de-ch', 'pt-br', 'ru', 'sv');

it('reads back what each language writes', () => {
  fc.assert(
    fc.property(numbers, languages, (value, language) => {
      expect(readNumber(writeNumber(value, language), language)).toBe(value);
    })
  );
});

it('knows what is kept in any language of definitions', () => {
  fc.assert(
    fc.property(numbers, (value) => {
      expect(readNumber(value, 'en')).toBe(value);
    })
  );
});

it('gives digits or nothing, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), languages, (typed, language) => {
      expect(readNumber(typed, language) ?? '0').toMatch(/^-?\d+(\.\d+)?$/);
    })
  );
});
