import fc from 'fast-check';
import {
  contactSpans,
  cutAfter,
  cutBefore,
  maskContacts,
  maskContactsInPlace,
  maskedContact,
  unmasked,
  withoutContacts,
} from '../../../../protocol';

const EMAIL = 'quixada.zephyrine@vexillum.example';
const PHONE = '+49 171 2345678';

const wide = (text: string) =>
  text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
const arabic = (text: string) =>
  text.replace(/\d/g, (one) => String.fromCharCode(0x660 + Number(one)));
const everyByte = (text: string) =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const ghosts = (text: string) => Array.from(text).join('\u200b');

/** The same address or number as people, browsers and keyboards write it. */
const SPELLINGS: Record<string, string> = {
  plain: EMAIL,
  capitals: EMAIL.toUpperCase(),
  'full width': wide(EMAIL),
  'a full-width at sign': EMAIL.replace('@', '＠'),
  'a small at sign and an ideographic full stop': EMAIL.replace('@', '﹫').replace('.e', '。e'),
  'escaped at sign': EMAIL.replace('@', '%40'),
  'escaped twice': encodeURIComponent(encodeURIComponent(EMAIL)),
  'every byte escaped': everyByte(EMAIL),
  'every byte escaped twice': everyByte(EMAIL).replaceAll('%', '%25'),
  'within an address of a page': `https://shop.example/a/${encodeURIComponent(EMAIL)}/b`,
  'with invisible characters': ghosts(EMAIL),
  'without a dot': 'quixada.zephyrine@vexillum',
  'in quotes': '"quixada zephyrine"@vexillum.example',
  'glued to words': `mailto:${EMAIL}.`,
  'a network address': 'quixada.zephyrine@[203.0.113.7]',
  number: PHONE,
  'number in a row': '01712345678',
  'number in brackets': '(0171) 234-56.78',
  'number in full width': wide(PHONE),
  'number in Arabic digits': arabic(PHONE),
  'number with every byte escaped': everyByte(PHONE),
  'escaped number': encodeURIComponent(PHONE),
  'number with wide dashes': '0171–2345–678',
  'number glued to words': 'tel01712345678x',
  'number with invisible characters': ghosts('01712345678'),
  'two numbers after another': '0171 2345678 0172 2345678',
};
const LEAK = /quixada|zephyrine|vexillum|171|2345/i;

/** As a person reads it. */
const read = (text: string) => {
  let plain = text;
  for (let round = 0; round < 3; round += 1) {
    try {
      plain = decodeURIComponent(plain);
    } catch {
      break;
    }
  }
  return plain
    .replace(/[\u200b]/g, '')
    .normalize('NFKC')
    .replace(/[\u0660-\u0669]/g, (one) => String(one.charCodeAt(0) - 0x660));
};

describe('R28: contact data in a text', () => {
  it.each(Object.entries(SPELLINGS))('is masked: %s', (_, written) => {
    for (const text of [written, `write to ${written}`, `${written} please`, `(${written})`]) {
      expect(read(text)).toMatch(LEAK);
      for (const mask of [maskContacts, maskContactsInPlace, withoutContacts]) {
        expect(read(mask(text))).not.toMatch(LEAK);
      }
      expect(maskContactsInPlace(text)).toHaveLength(text.length);
      expect(maskContacts(maskContacts(text))).toBe(maskContacts(text));
    }
  });

  it('leaves enough to tell two apart', () => {
    expect(maskContacts(`write to ${EMAIL}, or ${PHONE}.`)).toBe(
      'write to q•••@•••.example, or •••78.'
    );
    expect(maskedContact(wide(EMAIL))).toBe('q•••@•••.example');
    expect(maskedContact('m•••@•••.org')).toBe('m•••@•••.org');
    expect(maskedContact('•••78')).toBe('•••78');
  });

  it.each([
    'A-17, two pieces',
    'on 2026-11-24 at 10:30',
    'on 24.11.2026 or 11/24/2026',
    '2026-11-24 10:30 2026-11-25 11:30',
    'twelve @ five',
    '100% of 50%20',
    'order 123456',
    '12345678901234567890',
    'é中文 ١٢٣',
    '%E0%A4%A',
    '',
  ])('leaves alone what is none: %s', (text) => {
    expect(contactSpans(text)).toEqual([]);
    expect(maskContacts(text)).toBe(text);
  });

  it('is found wherever it stands, at its place in the text', () => {
    const words = fc.array(fc.constantFrom('hello', '中文', 'é', '%20', '50%', '😀', 'a.b', '—'), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(words, fc.constantFrom(...Object.values(SPELLINGS)), words, (a, written, b) => {
        const text = [...a, written, ...b].join(' ');
        for (const { start, end } of contactSpans(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        expect(read(maskContacts(text))).not.toMatch(LEAK);
      })
    );
  });

  it('no text is cut within an address, so that no half of one is left', () => {
    const text = `write to ${EMAIL} or call ${PHONE} today`;
    for (let at = 0; at <= text.length; at += 1) {
      expect(maskContacts(text.slice(0, cutBefore(text, at)))).not.toMatch(LEAK);
      expect(maskContacts(text.slice(cutAfter(text, at)))).not.toMatch(LEAK);
      expect(cutBefore(text, at)).toBeLessThanOrEqual(at);
      expect(cutAfter(text, at)).toBeGreaterThanOrEqual(at);
    }
  });

  it('whoever saves a text that they saw masked destroys nothing', () => {
    const stored = `write to ${EMAIL} or ${PHONE}, else to a.b@vexillum.example`;
    const shown = maskContacts(stored);

    expect(unmasked(shown, stored)).toBe(stored);
    expect(unmasked(`New: ${shown}!`, stored)).toBe(`New: ${stored}!`);
    expect(unmasked(shown.replace('q•••@•••.example', 'them'), stored)).toBe(
      stored.replace(EMAIL, 'them')
    );
    expect(unmasked('something else', stored)).toBe('something else');
    const twins = 'ax@one.example, ay@two.example';
    expect(unmasked(maskContacts(twins), twins)).toBe(twins);
  });

  it('T32: is found in 64 kB of anything in a moment', () => {
    const most = 65_536;
    const texts = [
      'a',
      '@',
      'a@',
      '1',
      '1 ',
      '(1',
      '%40',
      '%',
      '%25',
      '.',
      'a.',
      '"',
      '"a',
      '١',
      '＠',
      '1/1-',
    ];
    for (const one of texts) {
      const text = one.repeat(most / one.length);
      maskContacts(text.slice(0, 1_000));
      const began = performance.now();
      maskContacts(text);
      expect([one, performance.now() - began < 500]).toEqual([one, true]);
    }
  });
});
