import { KEEP_GROUNDS, type KeepGround, type StorePlan } from '../../../../../protocol';
import { receiptOf, type ReceiptFacts } from '../../../../../server/src/rights/erasure/receipt';
import { receiptTexts } from '../../../../../server/src/rights/erasure/texts';
import { exportTexts } from '../../../../../server/src/rights/export';

const AT = Date.UTC(2026, 10, 24, 23, 30);
const PLAN: StorePlan[] = [
  { store: 'messages', delete: 4711, anonymise: 0, keep: 0 },
  { store: 'chats', delete: 0, anonymise: 312, keep: 0 },
  { store: 'consents', delete: 0, anonymise: 208, keep: 93, ground: 'consent_proof' },
  { store: 'suppressions', delete: 0, anonymise: 0, keep: 77, ground: 'objection' },
  { store: 'exports', delete: 0, anonymise: 0, keep: 0 },
  { store: 'shopOrders', delete: 55, anonymise: 0, keep: 0 },
];
const facts = (more: Partial<ReceiptFacts> = {}): ReceiptFacts => ({
  language: 'en',
  reference: 'E-7F3K2M',
  at: AT,
  plan: PLAN,
  stores: [
    ...['messages', 'chats', 'consents', 'suppressions', 'exports'].map((key) => ({
      key,
      fields: [],
    })),
    { key: 'shopOrders', fields: [], label: 'Orders of the shop' },
  ],
  receivers: ['Newsletter service', 'CRM'],
  controller: 'Example Ltd',
  ...more,
});
const text = (more: Partial<ReceiptFacts> = {}): string => {
  const { subject, title, lines } = receiptOf(facts(more));
  return [subject, title, ...lines].join('\n');
};
const LANGUAGES = ['en', 'de', 'fr', 'es', 'ar'];
const counts = (of: string): string[] => of.split('\n').filter((line) => line.startsWith('– '));

describe('R21: the receipt of an erasure', () => {
  it.each(LANGUAGES)('R21: in %s: names every category with its counts and grounds', (language) => {
    const all = counts(text({ language }));
    const { stores } = exportTexts(language);
    const { grounds } = receiptTexts(language);
    const expected: [string | undefined, number, KeepGround?][] = [
      [stores['messages'], 4711],
      [stores['chats'], 312],
      [stores['consents'], 208],
      [stores['consents'], 93, 'consent_proof'],
      [stores['suppressions'], 77, 'objection'],
      ['Orders of the shop', 55],
    ];

    expect(all).toHaveLength(expected.length);
    for (const [i, [name, count, ground]] of expected.entries()) {
      expect(name).toBeTruthy();
      expect(all[i]).toContain(name);
      expect(all[i]).toMatch(new RegExp(`(?<!\\d)${count}(?!\\d)`));
      for (const each of KEEP_GROUNDS) {
        expect(all[i]!.includes(grounds[each])).toBe(each === ground);
      }
    }
  });

  it.each(LANGUAGES)(
    'R21: in %s: gives reference, receivers, controller and rights',
    (language) => {
      const out = text({ language });

      expect(receiptOf(facts({ language })).subject).toContain('E-7F3K2M');
      expect(out.match(/E-7F3K2M/g)).toHaveLength(2);
      expect(out).toContain('Newsletter service, CRM');
      expect(out.endsWith('Example Ltd')).toBe(true);
      expect(out).toContain('77');
      expect(out).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
    }
  );

  it('R21: every language has words of its own', () => {
    const all = LANGUAGES.map((language) => receiptOf(facts({ language })));

    expect(new Set(all.map(({ title }) => title)).size).toBe(LANGUAGES.length);
    for (const i of all[0]!.lines.keys()) {
      expect(new Set(all.map(({ lines }) => lines[i])).size).toBe(LANGUAGES.length);
    }
  });

  it('R21: a fate that no record has is not told, nor a category without any', () => {
    expect(counts(text({ plan: [PLAN[4]!] }))).toEqual([]);
    expect(counts(text({ plan: [PLAN[0]!] }))).toEqual(['– Messages: 4711 deleted']);
  });

  it('R21: holds no key of a category, id or hash', () => {
    const out = text();

    expect(out).not.toContain('shopOrders');
    expect(out).not.toMatch(/\b[0-9a-z]{20,}\b/);
    expect(out.match(/\d+/g)!.sort()).toEqual(
      // Counts, the date, the reference twice, and articles of the law.
      ['4711', '312', '208', '93', '77', '55', '24', '2026', '7', '3', '2', '7', '3', '2']
        .concat(['7', '1', '21', '3', '77', '79'])
        .sort()
    );
  });

  it('R21: the day is that of UTC, in words of the language', () => {
    expect(text()).toContain('On November 24, 2026 we erased');
    expect(text({ language: 'de' })).toContain('am 24. November 2026 haben wir');
    expect(text({ language: 'fr' })).toContain('Le 24 novembre 2026,');
    expect(text({ language: 'es' })).toContain('El 24 de noviembre de 2026 ');
  });

  it('R21: says nothing of receivers where there were none, and leaves no empty line', () => {
    const { lines } = receiptOf(facts({ receivers: [], controller: '', plan: [] }));

    expect(lines).toHaveLength(receiptOf(facts()).lines.length - 2);
    expect(lines.join('\n')).not.toContain('who had got data');
    expect(lines.every((line) => line.trim() !== '')).toBe(true);
    expect(lines.at(-1)).toBe('Kind regards');
  });

  it('R21: a dialect is read as its language, one without texts as English', () => {
    expect(text({ language: 'de-AT' })).toContain('Bestätigung der Löschung');
    expect(receiptTexts('tlh')).toBe(receiptTexts('en'));
    expect(receiptTexts('constructor')).toBe(receiptTexts('en'));
  });
});
