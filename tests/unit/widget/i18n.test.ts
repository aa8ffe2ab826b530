import { deliveryTexts } from '../../../widget/src/app/delivery/texts';
import {
  chooseLanguage,
  createTexts,
  directionOf,
  locales,
  type Language,
  type Messages,
} from '../../../widget/src/app/i18n';
import { createSay, dataTexts } from '../../../widget/src/app/my-data/texts';
import { requestTexts } from '../../../widget/src/app/privacy-request/texts';

type TextsOf = Record<Language, () => Promise<{ default: Record<string, string> }>>;

const placesOf = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

const flat = (messages: Messages): [string, string][] =>
  Object.entries(messages).flatMap(([key, text]) =>
    typeof text === 'string'
      ? [[key, text]]
      : Object.entries(text).map(([form, one]) => [key + '.' + form, one])
  ) as [string, string][];

describe('languages', () => {
  it.each([
    [['de-CH', 'en'], 'de'],
    [['pt-BR', 'fr'], 'fr'],
    [['', 'AR_eg'], 'ar'],
    [['constructor', 'toString'], 'en'],
    [[], 'en'],
  ])('chooses from %j: %s', (wanted, language) => {
    expect(chooseLanguage(wanted)).toBe(language);
  });

  it.each(Object.keys(locales) as (keyof typeof locales)[])(
    '%s is complete, calm and without gaps',
    async (language) => {
      const { default: messages } = await locales[language]();
      const { default: english } = await locales.en();
      expect(Object.keys(messages)).toEqual(Object.keys(english));
      for (const [key, text] of flat(messages)) {
        expect([key, text.trim()]).not.toEqual([key, '']);
        expect([key, /[!¡]/.test(text)]).toEqual([key, false]);
      }
      for (const key of Object.keys(english) as (keyof Messages)[]) {
        const one = english[key];
        if (typeof one === 'string' && one.includes('{name}'))
          expect(messages[key]).toContain('{name}');
      }
    }
  );

  it.each(Object.keys(locales) as (keyof typeof locales)[])(
    '%s has every plural form',
    async (language) => {
      const { default: messages } = await locales[language]();
      const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      const used = new Set(
        [1, 2, 3, 11, 100, 101].map((n) => new Intl.PluralRules(language).select(n))
      );
      for (const text of Object.values(messages)) {
        if (typeof text === 'string') continue;
        for (const form of needed.filter((it) => used.has(it))) expect(text).toHaveProperty(form);
      }
    }
  );

  it.each([
    ['ar', 'rtl'],
    ['fa-IR', 'rtl'],
    ['de', 'ltr'],
    ['arn', 'ltr'],
  ])('%s is written %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });

  it('puts names in as they are', async () => {
    const { default: messages } = await locales.en();
    expect(createTexts(messages, 'en').t('typing', '$& {name} <b>')).toBe(
      '$& {name} <b> is typing'
    );
  });

  it('says today and yesterday', async () => {
    const { default: messages } = await locales.en();
    const { day } = createTexts(messages, 'en');
    const now = new Date(2026, 10, 24, 9).getTime();
    expect(day(now, now)).toBe('Today');
    expect(day(now - 86_400_000, now)).toBe('Yesterday');
    expect(day(now - 3 * 86_400_000, now)).toBe('Saturday, November 21');
  });

  describe.each([
    ['"My data"', dataTexts],
    ['the page for requests', requestTexts],
    ['the page for deliveries', deliveryTexts],
  ] as [string, TextsOf][])('%s', (_, texts) => {
    it.each(Object.keys(locales) as Language[])(
      'in %s is complete, calm and without gaps',
      async (language) => {
        const { default: messages } = await texts[language]();
        const { default: english } = await texts.en();
        expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
        for (const [key, text] of Object.entries(messages)) {
          expect([key, text.trim()]).not.toEqual([key, '']);
          expect([key, /[!¡]/.test(text)]).toEqual([key, false]);
          expect([key, placesOf(text)]).toEqual([key, placesOf(english[key] ?? '')]);
        }
      }
    );
  });

  it('puts values in as they are', async () => {
    const { default: messages } = await dataTexts.en();
    expect(createSay(messages)('received', { date: '$&', reference: '{date}' })).toBe(
      'We received your request on $&. Its reference is {date}.'
    );
  });
});
