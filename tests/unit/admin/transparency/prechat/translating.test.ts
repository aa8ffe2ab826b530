import { isLogo } from '../../../../../admin/src/transparency/prechat/rules/logo';
import {
  missingTexts,
  textsOf,
  withTextAt,
} from '../../../../../admin/src/transparency/prechat/rules/missing';
import {
  consentPurpose,
  emptyTexts,
} from '../../../../../admin/src/transparency/prechat/rules/newPurpose';
import { purposeProblems } from '../../../../../admin/src/transparency/definitions/purposeProblems';
import { otherOf, partOf, sourceOf } from '../../../../../admin/src/foundation/input/languages';
import { field, form } from '../../support/definitions';

describe('a text to translate from', () => {
  test.each([
    [{ en: 'Name', de: 'Name' }, 'de', 'en'],
    [{ de: 'Name', en: '' }, 'en', 'de'],
    [{ en: 'Name' }, 'en', undefined],
    [{ fr: 'Nom', es: 'Nombre' }, 'es', 'fr'],
    [{ en: '  ' }, 'de', undefined],
    [undefined, 'de', undefined],
  ])('%j into %s comes from %s', (texts, language, source) => {
    expect(sourceOf(texts, language)?.language).toBe(source);
  });

  test('is there for the language that comes first in every list, before and while it is written', () => {
    const german = { de: 'Guten Tag' };
    expect(otherOf(german, 'en')).toEqual({ language: 'de', text: 'Guten Tag' });
    expect(otherOf({ ...german, en: 'H' }, 'en')).toEqual({ language: 'de', text: 'Guten Tag' });
    expect(otherOf(german, 'de')).toBeUndefined();
    expect(otherOf(undefined, 'de')).toBeUndefined();
  });

  test('one part of texts that stand language by language', () => {
    expect(partOf({ en: { name: 'News', consent: undefined }, de: {} as never }, 'name')).toEqual({
      en: 'News',
    });
  });
});

describe('all texts of a form in one list', () => {
  const written = form(
    [
      field('name', { label: { en: 'Your name' }, help: { en: 'As on your order' } }),
      field('topic', {
        type: 'choice',
        label: { en: 'Topic' },
        options: [
          { value: 'a', label: { en: 'A' } },
          { value: 'b', label: { en: 'B' } },
        ],
      }),
      field('news', { type: 'consent', label: {}, purpose: 'news' }),
    ],
    { texts: { en: { title: 'Shop', start: 'Start' }, de: {} } }
  );

  test('filled in one by one, nothing is missing and nothing else has changed', () => {
    const german = textsOf(written)
      .filter(({ texts }) => sourceOf(texts, 'de'))
      .reduce((now, { place, texts }) => withTextAt(now, place, 'de', `${texts.en} (de)`), written);
    expect(missingTexts(german)).toEqual([]);
    expect(german.fields[1]?.options?.[1]).toEqual({
      value: 'b',
      label: { en: 'B', de: 'B (de)' },
    });
    expect(german.texts.de).toEqual({ title: 'Shop (de)', start: 'Start (de)' });
    const emptied = textsOf(written).reduce(
      (now, { place }) => withTextAt(now, place, 'de', ''),
      german
    );
    expect(emptied).toEqual(written);
  });
});

describe('a purpose made from within a form', () => {
  const texts = {
    ...emptyTexts(['en', 'de', 'fr']),
    en: { name: 'Newsletter', description: 'News by mail.', consent: 'Yes, send me news.' },
    de: { name: 'Rundbrief', description: 'Neues per Mail.', consent: 'Ja, bitte.' },
  };

  test('is a consent in the languages that were written, kept until so long after it is withdrawn', () => {
    const { key, definition } = consentPurpose(texts, 30, new Set());
    expect(key).toBe('newsletter');
    expect(Object.keys(definition.texts)).toEqual(['en', 'de']);
    expect(definition).toMatchObject({
      lawfulBasis: 'consent',
      retention: { days: 30, from: 'withdrawal' },
      active: true,
    });
    expect(definition.conditionReason).toBeUndefined();
    expect(purposeProblems(key, definition)).toEqual([]);
  });

  test('takes no key that is there, nor the address of the page for new ones', () => {
    expect(consentPurpose(texts, 30, new Set(['newsletter'])).key).toBe('newsletter_2');
    const named = { en: { ...texts.en, name: 'New' } };
    expect(consentPurpose(named, 30, new Set()).key).toBe('new_2');
  });

  test('says what is missing of a language that was begun', () => {
    const half = { ...texts, fr: { name: 'Lettre', description: '', consent: '' } };
    const { key, definition } = consentPurpose(half, 30, new Set());
    expect(purposeProblems(key, definition).map(({ path }) => path)).toEqual([
      'texts.fr.description',
      'texts.fr.consent',
    ]);
    const nothing = consentPurpose(emptyTexts(['en']), 30, new Set());
    expect(purposeProblems(nothing.key, nothing.definition).map(({ path }) => path)).toEqual([
      'texts',
    ]);
  });
});

test.each([
  ['/uploads/logo_1a2b.png', true],
  ['/uploads/logo.JPG', true],
  ['/uploads/logo.svg', false],
  ['https://cdn.example/uploads/logo.png', false],
  ['/uploads/../secret.png', false],
  ['/uploads/%2e%2e/secret.png', false],
  ['//cdn.example/uploads/logo.png', false],
  ['javascript:alert(1)//.png', false],
  ['data:image/png;base64,AAAA', false],
  ['/uploads/private.png?X-Amz-Signature=1', false],
  ['/uploads/logo.png\n', false],
  ['/uploads/logo.svg#.png', false],
  ['', false],
])('%s as a logo: %s', (url, fits) => {
  expect(isLogo(url)).toBe(fits);
});
