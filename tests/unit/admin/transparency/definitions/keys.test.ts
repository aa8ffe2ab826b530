import fc from 'fast-check';
import { suggestFormKey, suggestKey } from '../../../../../admin/src/transparency/definitions/keys';
import {
  sortLanguages,
  toTag,
  withText,
} from '../../../../../admin/src/foundation/input/languages';
import { keyLanguage } from '../../../../../admin/src/transparency/purposes/rules/name';
import { FIELD_KEY, type PurposeDefinition } from '../../../../../protocol';
import { formKey } from '../../../../../protocol/transparency/schemas';

const none = new Set<string>();

describe('keys from labels', () => {
  test.each([
    ['E-mail', 'e_mail'],
    ['Straße & Hausnummer', 'strasse_hausnummer'],
    ['Prénom', 'prenom'],
    ['¿Cuándo?', 'cuando'],
    ['2nd line', 'nd_line'],
    ['البريد', 'text'],
    ['', 'text'],
    ['x'.repeat(60), 'x'.repeat(40)],
  ])('%s', (label, key) => {
    expect(suggestKey(label, none, 'text')).toBe(key);
    expect(key).toMatch(FIELD_KEY);
  });

  test('a taken one gets a number and stays within the limit', () => {
    const long = 'x'.repeat(40);
    expect(suggestKey('E-mail', new Set(['e_mail', 'e_mail_2']), 'text')).toBe('e_mail_3');
    expect(suggestKey(long, new Set([long]), 'text')).toBe(`${'x'.repeat(38)}_2`);
  });

  test('of forms have hyphens, and the validator takes them', () => {
    expect(suggestFormKey('Summer sale 2026!', none)).toBe('summer-sale-2026');
    expect(suggestFormKey('***', new Set(['form']))).toBe('form-2');
    for (const name of ['Ä', '–', '9 lives', ' Ünter '])
      expect(formKey.safeParse(suggestFormKey(name, none)).success).toBe(true);
  });
});

describe('languages', () => {
  test.each([
    ['DE', 'de'],
    [' pt_BR ', 'pt-br'],
    ['zh-Hant', 'zh-hant'],
    ['German', undefined],
    ['', undefined],
    ['e', undefined],
  ])('%p typed', (typed, tag) => {
    expect(toTag(typed)).toBe(tag);
  });

  test('the offered ones come first, each once', () => {
    expect(sortLanguages(['it', 'ar', 'de', 'en', 'bg', 'de'])).toEqual([
      'en',
      'de',
      'ar',
      'bg',
      'it',
    ]);
  });

  test('an empty text is no text', () => {
    expect(withText({ en: 'Name', de: 'Name' }, 'de', '')).toEqual({ en: 'Name' });
    expect(withText(undefined, 'en', 'Name')).toEqual({ en: 'Name' });
  });
});

describe('the key of a new purpose', () => {
  const keyOf = (steps: [language: string, name: string][]) => {
    let from: string | undefined;
    let texts: PurposeDefinition['texts'] = { en: { name: '', description: '' } };
    for (const [language, name] of steps) {
      texts = { ...texts, [language]: { name, description: '' } };
      from = keyLanguage(texts, from);
    }
    return suggestKey(texts[from ?? 'en']?.name ?? '', none, 'purpose');
  };

  test.each<[string, [string, string][], string]>([
    [
      'follows the name',
      [
        ['en', 'News'],
        ['en', 'Newsletter'],
      ],
      'newsletter',
    ],
    [
      'is not changed by a translation',
      [
        ['en', 'Newsletter'],
        ['de', 'Rundbrief'],
      ],
      'newsletter',
    ],
    [
      'stays with what was written first',
      [
        ['de', 'Rundbrief'],
        ['en', 'Newsletter'],
      ],
      'rundbrief',
    ],
    [
      'goes on where the first was emptied',
      [
        ['en', 'N'],
        ['de', 'Post'],
        ['en', ''],
      ],
      'post',
    ],
    ['is there before a name', [], 'purpose'],
  ])('%s', (_what, steps, key) => {
    expect(keyOf(steps)).toBe(key);
  });

  test('is that of the first language, whatever is typed in others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('de', 'fr', 'es'), fc.string({ minLength: 1 }))),
        (typed) => {
          expect(keyOf([['en', 'Newsletter'], ...typed])).toBe('newsletter');
        }
      )
    );
  });
});
