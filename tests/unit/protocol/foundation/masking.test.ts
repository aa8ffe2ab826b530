import fc from 'fast-check';
import {
  DEFAULT_MASKING,
  explainMasking,
  fitsTemplate,
  maskText,
  passesIban,
  passesLuhn,
  type MaskingRules,
} from '../../../../protocol';
import { arbitraryText } from '../../server/support/arbitraries';
import { quickest } from '../../server/support/quickest';

const masked = (text: string, rules: MaskingRules = DEFAULT_MASKING) => maskText(text, rules).text;

/** Numbers that the networks publish for tests. */
const CARDS = [
  '4111111111111111',
  '5555555555554444',
  '2223003122003222',
  '378282246310005',
  '30569309025904',
  '6011111111111117',
  '3530111333300000',
  '6200000000000005',
];

const IBANS = [
  'DE89370400440532013000',
  'GB29NWBK60161331926819',
  'FR1420041010050500013M02606',
  'NO9386011117947',
  'MT84MALT011000012345MTLCAST001S',
];

describe('R27: card numbers', () => {
  it.each(CARDS)('%s is masked, and nothing around it', (card) => {
    expect(masked(`My card is ${card}, thanks.`)).toBe(
      `My card is ${'•'.repeat(card.length)}, thanks.`
    );
  });

  it.each([
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    '4111.1111.1111.1111',
    '4111 1111 1111 1111',
    '٤١١١ ١١١١ ١١١١ ١١١١',
    '４１１１１１１１１１１１１１１１',
  ])('%s is masked as people write it', (card) => {
    const out = masked(`x ${card} y`);
    expect(out).not.toMatch(/\p{Nd}/u);
    expect(out).toHaveLength(`x ${card} y`.length);
  });

  it.each(['4111 1111 1111 1111 12/27 123', '12 4111 1111 1111 1111', '4111 1111 1111 1111 99'])(
    'a date or code beside it hides nothing: %s',
    (text) => {
      expect(masked(text)).not.toContain('1111');
    }
  );

  it.each([
    ['an order number that adds up but begins like no card', '1000000000000008', 'no_brand'],
    ['a card with one digit wrong', '4111111111111112', 'check_digit'],
    ['too few digits', '411111111111116', 'length'],
  ])('%s stays: %s', (_what, number, reason) => {
    expect(masked(`Order ${number}`)).toBe(`Order ${number}`);
    expect(explainMasking(number, DEFAULT_MASKING)).toMatchObject([{ masked: false, reason }]);
  });

  it('two in a line are masked both', () => {
    expect(masked('4111 1111 1111 1111 5500 0000 0000 0004')).not.toMatch(/\d/);
  });

  it.each([
    '4111  1111  1111  1111',
    '4111\t1111\t1111\t1111',
    '4111\u202f1111\u202f1111\u202f1111',
    '4111 - 1111 - 1111 - 1111',
    '4111/1111/1111/1111',
  ])('%j is masked as copying leaves it', (card) => {
    expect(masked(card)).not.toMatch(/\d/);
  });

  /** Whatever copying, typing or hiding leaves between the groups, or between all digits. */
  const BETWEEN = [
    ...Array.from(
      '\u2212\u2010\u2011\u2012\u2013\u2014\u2015\ufe63\uff0d\u30fc\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202c'
    ),
    ...Array.from(
      '\u2060\u2063\u2066\u2069\ufeff\u00a0\u2003\u2009\u202f\u3000\u00b7\u2022\u2219\u22c5\u30fb|\\*~_'
    ),
    ' \u2212 ',
    '\u200b-\u200b',
    ' \u200b \u200b',
  ];
  const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10, 0x1d7ce];
  const inScript = (text: string, zero: number) =>
    text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

  it.each(BETWEEN)('a card and an IBAN with %j between the groups are masked', (mark) => {
    for (const zero of ZEROS) {
      const card = inScript(['4111', '1111', '1111', '1111'].join(mark), zero);
      expect(masked(`x ${card} y`)).not.toMatch(/\p{Nd}/u);
      const iban = inScript(['DE89', '3704', '0044', '0532', '0130', '00'].join(mark), zero);
      expect(masked(`x ${iban} y`)).not.toMatch(/\p{Nd}|DE/u);
    }
    expect(masked(Array.from('5555555555554444').join(mark))).not.toMatch(/\d/);
    expect(masked(`GB${Array.from('29NWBK60161331926819').join(mark)}`)).not.toMatch(/\d/);
  });

  it('an IBAN in full-width letters is masked', () => {
    expect(masked('ＤＥ８９３７０４００４４０５３２０１３０００')).toBe('•'.repeat(22));
  });

  it.each([
    'Order 4711\u22121234\u22125678',
    'Order 4111 · 1111 · 1111 · 1112',
    'from 2026-11-28 to 2026-12-04 and 2027-01-05',
    '4 | 5 | 2 | 6 | 7 | 8 | 9 | 1 | 2 | 3 | 4 | 5',
  ])('no number of another kind is hit: %s', (text) => {
    expect(masked(text)).toBe(text);
  });

  it('no German mobile number is taken for a card', () => {
    const number = fc.stringMatching(/^\d{8}$/);
    fc.assert(
      fc.property(fc.constantFrom('+49 15', '+4915', '+49 17'), number, (prefix, rest) => {
        const text = `call ${prefix}2 ${rest}`;
        expect(masked(text)).toBe(text);
      })
    );
  });

  it.each(['Order 2024-11-24-000123', 'call +44 20 7946 0958', 'ref AB4111111111111111X', '1e400'])(
    'stays as it is: %s',
    (text) => {
      expect(masked(text)).toBe(text);
    }
  );
});

describe('R27: IBANs', () => {
  it.each(IBANS)('%s is masked, in groups too', (iban) => {
    expect(masked(`IBAN ${iban}.`)).toBe(`IBAN ${'•'.repeat(iban.length)}.`);
    const grouped = iban.replace(/(.{4})/g, '$1 ').trim();
    expect(masked(`to ${grouped} please`)).toBe(`to ${grouped.replace(/[A-Z0-9]/g, '•')} please`);
    expect(masked(iban.toLowerCase())).toBe('•'.repeat(iban.length));
  });

  it.each([
    'it is 25 euros to DE89 3704 0044 0532 0130 00',
    'I paid on 12 march from GB29 NWBK 6016 1331 9268 19',
    'am 15 Mai von DE89370400440532013000',
    'DE89.3704.0044.0532.0130.00 and GB29NWBK60161331926819',
  ])('one is found behind other words and numbers: %s', (text) => {
    expect(masked(text)).not.toMatch(/3704|NWBK/);
  });

  it.each([
    ['DE89370400440532013001', 'check_digit'],
    ['ZZ89370400440532013000', 'country'],
    ['DE8937040044053201300', 'length'],
  ])('%s stays: %s', (text, reason) => {
    expect(masked(text)).toBe(text);
    expect(explainMasking(text, DEFAULT_MASKING).map((finding) => finding.reason)).toContain(
      reason
    );
  });
});

describe('R27: patterns of the site’s own', () => {
  const rules: MaskingRules = {
    cards: false,
    ibans: false,
    patterns: [{ name: 'Customer number', template: '@@-####' }],
  };

  it('mask what has their form, and tell their name', () => {
    expect(masked('I am ab-1234.', rules)).toBe('I am ••-••••.');
    expect(masked('not abc-1234 nor ab-12345', rules)).toBe('not abc-1234 nor ab-12345');
    expect(explainMasking('AB-1234', rules)).toMatchObject([
      { masked: true, reason: 'pattern', pattern: 'Customer number' },
    ]);
  });

  it('take any template without failing or becoming slow', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 3, maxLength: 60 }), (template) => {
        const own = { cards: false, ibans: false, patterns: [{ name: 'x', template }] };
        expect(() => maskText('AB-1234 and more', own)).not.toThrow();
        expect(() => fitsTemplate(template, 'AB-1234')).not.toThrow();
      })
    );
    const all = { ...rules, patterns: [{ name: 'x', template: '*'.repeat(60) }] };
    const long = 'a1'.repeat(2_000);
    expect(quickest(() => maskText(long, all))).toBeLessThan(50);
  });
});

describe('masking', () => {
  it('twice changes nothing more, keeps the length, and leaves text without digits alone', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryText, fc.constantFrom(...CARDS, ...IBANS)), (text) => {
        const once = masked(text);
        expect(masked(once)).toBe(once);
        expect(Array.from(once)).toHaveLength(Array.from(text).length);
        if (!/\p{Nd}/u.test(text)) expect(once).toBe(text);
      })
    );
  });

  it('leaves no card in any text around it', () => {
    const around = fc.stringMatching(/^[a-z ,.!?\n]{0,40}$/);
    fc.assert(
      fc.property(around, fc.constantFrom(...CARDS, ...IBANS), around, (before, secret, after) => {
        expect(masked(`${before} ${secret} ${after}`)).not.toContain(secret);
      })
    );
  });

  it('T32: of the longest message takes less than 50 ms', () => {
    for (const text of ['4'.repeat(10_000), '4 '.repeat(5_000), 'DE89 '.repeat(2_000)]) {
      expect(quickest(() => maskText(text, DEFAULT_MASKING))).toBeLessThan(50);
    }
  });

  it('switched off masks nothing', () => {
    const off = { cards: false, ibans: false, patterns: [] };
    expect(maskText(`${CARDS[0]} ${IBANS[0]}`, off)).toEqual({
      text: `${CARDS[0]} ${IBANS[0]}`,
      kinds: [],
    });
  });

  it('check digits catch every single wrong digit', () => {
    fc.assert(
      fc.property(fc.nat({ max: 15 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const card = CARDS[0]!;
        const digit = (Number(card[place]) + by) % 10;
        expect(passesLuhn(card.slice(0, place) + digit + card.slice(place + 1))).toBe(false);
      })
    );
    for (const iban of IBANS) expect(passesIban(iban)).toBe(true);
  });
});
