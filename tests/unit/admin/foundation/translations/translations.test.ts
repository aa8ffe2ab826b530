import { IntlMessageFormat } from 'intl-messageformat';
import { de } from '../../../../../admin/src/foundation/translations/de';
import { es } from '../../../../../admin/src/foundation/translations/es';
import { fr } from '../../../../../admin/src/foundation/translations/fr';
import {
  en,
  loadTranslation,
  type MessageKey,
} from '../../../../../admin/src/foundation/translations';
import { ERROR_CODES } from '../../../../../protocol';

const languages = { en, de, fr, es };
const keys = Object.keys(en) as MessageKey[];

/** Names of the values that a text asks for. */
const values = (text: string): string[] => {
  const names = new Set<string>();
  JSON.stringify(new IntlMessageFormat(text, 'en').getAst(), (_key, value: unknown) => {
    const node = value as { type?: number; value?: string; options?: unknown } | null;
    // 1 is an argument, 6 a plural; 0 is literal text.
    if (node && typeof node === 'object' && (node.type === 1 || node.type === 6) && node.value)
      names.add(node.value);
    return value;
  });
  return [...names].sort();
};

describe.each(Object.entries(languages))('%s', (_language, texts) => {
  test('has every text and no other', () => {
    expect(Object.keys(texts).sort()).toEqual([...keys].sort());
  });

  test('has no empty text', () => {
    expect(keys.filter((key) => texts[key].trim() === '')).toEqual([]);
  });

  test('asks for the same values as English', () => {
    const wrong = keys.filter((key) => values(texts[key]).join() !== values(en[key]).join());
    expect(wrong).toEqual([]);
  });
});

test('every error code has a cause and remedy in words', () => {
  const missing = Object.keys(ERROR_CODES).filter((code) => !Object.hasOwn(en, `error.${code}`));
  expect(missing).toEqual([]);
});

test('Strapi gets the texts under the name of the plugin', async () => {
  const { data } = await loadTranslation('de');
  expect(data['live-chat.view.waiting']).toBe('Wartend');
});

test('a regional language gets its main one, an unknown one English by default', async () => {
  expect((await loadTranslation('fr-CA')).data['live-chat.view.all']).toBe('Tous');
  expect((await loadTranslation('it')).data).toEqual({});
});
