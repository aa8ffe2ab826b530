import fc from 'fast-check';
import {
  findOthers,
  isMasked,
  maskOthers,
  type OwnData,
} from '../../../../../server/src/rights/export/others.rules';
import {
  canOpen,
  codeForm,
  newCode,
} from '../../../../../server/src/rights/delivery/delivery.rules';
import { OTHERS_MASK as MASK } from '../../../../../protocol';

const own: OwnData = { emails: ['me@example.test'], phones: ['+49 170 5556677'] };
const kinds = (text: string, names: string[] = []) =>
  findOthers(text, names).map(({ kind, value }) => [kind, value]);
const masked = (text: string, names: string[] = []) =>
  maskOthers(text, findOthers(text, names), (hit) => isMasked(hit, own, undefined)).text;

describe('R12: other people in free text', () => {
  it('finds addresses, numbers, accounts, cards and flagged names', () => {
    const text =
      'Ask Zoë at zoe@example.test or +44 20 7946 0958, IBAN DE89 3704 0044 0532 0130 00, card 4111 1111 1111 1111';

    expect(kinds(text, ['zoe'])).toEqual([
      ['name', 'Zoë'],
      ['email', 'zoe@example.test'],
      ['phone', '+44 20 7946 0958'],
      ['iban', 'DE89 3704 0044 0532 0130 00'],
      ['card', '4111 1111 1111 1111'],
    ]);
  });

  it.each([
    'Order 12345678 of 24.12.2026 costs 1.234,50',
    'Version 10.20.30 at 10:30',
    'zoetrope and Czoe',
    '2026-11-24T10:00:00Z',
  ])('finds nobody in "%s"', (text) => {
    expect(kinds(text, ['zoe'])).toEqual([]);
  });

  it('masks others and keeps what is their own, unless decided otherwise', () => {
    expect(masked('me@example.test and you@example.test')).toBe(`me@example.test and ${MASK}`);
    expect(masked('mine: 0170 5556677, hers: 0170 1112233')).toBe(
      `mine: 0170 5556677, hers: ${MASK}`
    );
    const [hit] = findOthers('you@example.test', []);
    expect(isMasked(hit!, own, { hitId: 'x', mask: false, reason: 'public' })).toBe(false);
  });

  it('tells two numbers apart that end alike, and takes two spellings of one for one', () => {
    expect(masked('mine: +49 170 5556677, hers: +43 170 5556677')).toBe(
      `mine: +49 170 5556677, hers: ${MASK}`
    );
    const [a, b, c] = findOthers('0170/555 66 77, 01705556677, 0171 5556677', []);
    expect(a?.key).toBe(b?.key);
    expect(a?.key).not.toBe(c?.key);
  });

  it.each([
    '٠٥٠١٢٣٤٥٦٧',
    '0711–5550101',
    '\u202a+49 30 1234567\u202c',
    "o'brien@example.test",
    'r&d@example.test',
  ])('masks another person’s %s', (value) => {
    const text = masked(`it is ${value} there`);
    expect(text.replace(/\p{Cf}/gu, '')).toBe(`it is ${MASK} there`);
  });

  it.each([
    ['Herr Weiß', 'Weiß'],
    ['Rene\u0301 wrote', 'René'],
    ['ask RENE', 'René'],
  ])('finds in "%s" the name %s', (text, name) => {
    expect(kinds(text, [name])).toHaveLength(1);
  });

  it('keeps what is not their own for a written reason only', () => {
    const [hit] = findOthers('you@example.test', []);
    expect(isMasked(hit!, own, { hitId: 'x', mask: false })).toBe(true);
    expect(isMasked(hit!, own, { hitId: 'x', mask: false, reason: ' ' })).toBe(true);
  });

  it('keeps everything that is not masked, of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const found = findOthers(text, ['a']);
        expect(maskOthers(text, found, () => false).text).toBe(text);
        expect(maskOthers(text, found, () => true).count).toBe(found.length);
      })
    );
  });
});

describe('R13: codes and links', () => {
  it('makes codes that can be told on the telephone and typed in any way', () => {
    for (let i = 0; i < 200; i += 1) {
      const code = newCode();
      expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
      expect(codeForm(code.toLowerCase().replace('-', ' '))).toBe(codeForm(code));
    }
  });

  it.each(['opened', 'locked', 'revoked', 'expired', 'failed'] as const)(
    'does not open one that is %s',
    (state) => {
      expect(canOpen({ state, expiresAt: 10, attemptsLeft: 5 }, 1)).toBe(false);
    }
  );

  it('opens one that is on its way, in time and with tries left', () => {
    const sent = { state: 'sent', expiresAt: 10, attemptsLeft: 1 } as const;

    expect(canOpen(sent, 9)).toBe(true);
    expect(canOpen(sent, 10)).toBe(false);
    expect(canOpen({ ...sent, attemptsLeft: 0 }, 1)).toBe(false);
  });
});
