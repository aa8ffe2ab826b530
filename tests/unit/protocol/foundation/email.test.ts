import fc from 'fast-check';
import { emailKey, findEmails, isEmail, trimmedValue } from '../../../../protocol';
import { EMAILS } from '../../support/written';

describe('e-mail addresses', () => {
  it.each(EMAILS)('%j is one, and is found in a text as it is', (address) => {
    expect(isEmail(address)).toBe(true);
    for (const text of [address, `write to ${address}, please`, `(${address})`, `<${address}>`]) {
      expect(findEmails(text).map((found) => found.text)).toEqual([
        // A sign before the first letter belongs to the sentence.
        address.replace(/^[{]/, ''),
      ]);
    }
  });

  it.each([
    '',
    'anna',
    'anna@',
    '@example.com',
    'anna@example',
    'anna@localhost',
    'anna@127.0.0.1',
    'anna@exa mple.com',
    'an na@example.com',
    'anna@@example.com',
    'anna@example..com',
    'anna@-example.com',
    'anna@example-.com',
    'anna@example.com\nbcc: x@y.z',
    'anna@example.com,bob@example.com',
    '<anna@example.com>',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b'.repeat(64)}.com`,
    `a@${'bcd.'.repeat(80)}com`,
  ])('%j is none', (text) => {
    expect(isEmail(text)).toBe(false);
  });

  it.each([
    ["'anna@example.com'", 'anna@example.com'],
    ['*anna@example.com*', 'anna@example.com'],
    ['anna@example.com.', 'anna@example.com'],
    ['mailto:anna@example.com', 'anna@example.com'],
    ['https://x.example/?email=anna@example.com&a=1', 'anna@example.com'],
    ['https://x.example/u/anna@example.com/', 'anna@example.com'],
    ['anna＠example.com', 'anna＠example.com'],
    ['„anna@example.com“', 'anna@example.com'],
    ['请写信给：anna@example.com。谢谢', 'anna@example.com'],
  ])('in %j the address is %j', (text, address) => {
    expect(findEmails(text).map((found) => found.text)).toEqual([address]);
  });

  it.each([
    ['Anna@Example.COM', 'anna@example.com'],
    ['anna@müller.example', 'anna@xn--mller-kva.example'],
    ['anna@MÜLLER.example', 'anna@xn--mller-kva.example'],
    ['anna＠example.com', 'anna@example.com'],
    ['\u200banna@example.com\ufeff', 'anna@example.com'],
    ['\u202aanna@example.com\u202c ', 'anna@example.com'],
    ['почта@пример.рф', 'почта@xn--e1afmkfd.xn--p1ai'],
    ['nobody', 'nobody'],
  ])('%j is looked up as %j', (typed, key) => {
    expect(emailKey(typed)).toBe(key);
    expect(emailKey(key)).toBe(key);
  });

  it('of any letters are accepted, found, and one with their punycode', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from('abzäöøłпочта例え0189')),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(letters, letters, (local, host) => {
        const address = `${local}@${host}.example`;
        expect(isEmail(address)).toBe(true);
        expect(findEmails(`x ${address} y`).map(({ text }) => text)).toEqual([address]);
        expect(emailKey(emailKey(address))).toBe(emailKey(address));
      })
    );
  });

  it.each([
    ['at signs', '@'.repeat(65_536)],
    ['one word', 'a'.repeat(65_536)],
    ['beginnings', 'a@'.repeat(32_000)],
    ['hosts', `a@${'b.'.repeat(32_000)}`],
    ['a web address', `https://${'a/'.repeat(32_000)}x@y.zz`],
    ['addresses', 'a@b.cc '.repeat(9_000)],
  ])('T32: 64 kB of %s take no time', (_name, text) => {
    const start = performance.now();
    findEmails(text);
    isEmail(text);
    emailKey(text);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('pasted values', () => {
  it.each([
    '\u200b',
    '\ufeff',
    '\u202a',
    '\u202c',
    '\u2066',
    '\u2069',
    '\u00ad',
    '\u200e',
    ' ',
    '\u00a0',
    '\u3000',
    '\t',
    '\u2060',
  ])('lose %j at their ends', (mark) => {
    expect(trimmedValue(`${mark}${mark}a ${mark}b${mark}`)).toBe(`a ${mark}b`);
  });
});
