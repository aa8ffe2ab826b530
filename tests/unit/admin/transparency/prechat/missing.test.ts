import {
  nameOfText,
  spotOfPath,
  spotOfText,
} from '../../../../../admin/src/transparency/prechat/builder/places';
import {
  languagesOf,
  missingTexts,
  withoutLanguage,
} from '../../../../../admin/src/transparency/prechat/rules/missing';
import {
  missingNoticeTexts,
  isGenerated,
} from '../../../../../admin/src/transparency/notice/rules/texts';
import { missingPurposeTexts } from '../../../../../admin/src/transparency/definitions/purposeTexts';
import { field, form, notice, purpose, say } from '../../support/definitions';

const choice = field('topic', {
  type: 'choice',
  label: { en: 'Topic', de: 'Thema' },
  help: { en: 'What is it about?' },
  options: [{ value: 'sales', label: { en: 'Sales' } }],
});

describe('forms', () => {
  const written = form([choice], { texts: { en: { title: 'Sales' }, fr: {} } });

  test('a language counts as soon as it is added or occurs', () => {
    expect(languagesOf(written)).toEqual(['en', 'de', 'fr']);
    expect(languagesOf(form())).toEqual([]);
  });

  test('what one language has and another lacks is missing, in the order of reading', () => {
    const missing = missingTexts(written);
    const names = (language: string) =>
      missing
        .filter((one) => one.language === language)
        .map(({ place }) => nameOfText(say.t, written, 'en', place));
    expect(names('en')).toEqual([]);
    expect(names('de')).toEqual(['Window title', 'Topic: Help', 'Topic: choice sales']);
    expect(names('fr')).toEqual([
      'Window title',
      'Topic: Label',
      'Topic: Help',
      'Topic: choice sales',
    ]);
  });

  test('a consent box has its words elsewhere; a hidden field needs none', () => {
    const list = [
      field('box', { type: 'consent', label: {} }),
      field('utm', { type: 'hidden', label: {} }),
    ];
    expect(missingTexts(form(list, { texts: { en: {} } }))).toEqual([]);
  });

  test('a language that is taken out leaves nothing behind', () => {
    expect(languagesOf(withoutLanguage(written, 'de'))).toEqual(['en', 'fr']);
  });
});

describe('lists lead to the place', () => {
  const written = form([choice]);

  test('of a text', () => {
    expect(spotOfText({ tab: 'fields', field: 'topic', part: 'option', option: 0 })).toEqual({
      tab: 'fields',
      field: 'topic',
      control: 'field-options-0',
    });
    expect(spotOfText({ tab: 'texts', part: 'greeting' })).toEqual({
      tab: 'texts',
      control: 'form-texts-greeting',
    });
  });

  test.each([
    ['fields.0.processing', { tab: 'fields', field: 'topic', control: 'field-processing' }],
    [
      'fields.0.rules.maxLength',
      { tab: 'fields', field: 'topic', control: 'field-rules-maxLength' },
    ],
    [
      'fields.0.label.de',
      { tab: 'fields', field: 'topic', language: 'de', control: 'field-label' },
    ],
    ['texts.de.title', { tab: 'texts', language: 'de', control: 'form-texts-title' }],
    ['assignment.pages.0', { tab: 'where', control: 'form-assignment-pages' }],
    ['appearance.logo', { tab: 'look', control: 'form-appearance-logo' }],
    ['minimumAge', { tab: 'age', control: 'form-minimumAge' }],
    ['name', { tab: 'texts', control: 'form-name' }],
  ])('of the problem %s', (path, spot) => {
    expect(spotOfPath(written, path)).toEqual(spot);
  });
});

test('purposes lack what their basis asks for', () => {
  const texts = {
    en: { name: 'News', description: 'We send.', consent: 'Yes.' },
    de: { name: 'News', description: '' },
  };
  expect(missingPurposeTexts(purpose({ texts }))).toEqual([
    { language: 'de', part: 'description' },
    { language: 'de', part: 'consent' },
  ]);
});

test('a notice lacks what its other languages have; the policy is always asked for', () => {
  const texts = {
    en: { summary: 'S', authority: 'A' },
    de: { summary: 'S', policyUrl: 'https://x.example' },
  };
  expect(missingNoticeTexts(notice({ texts }))).toEqual([
    { language: 'en', part: 'policyUrl' },
    { language: 'de', part: 'authority' },
  ]);
});

test('R3: everything but the own paragraphs is generated', () => {
  expect(
    ['introduction', 'controller', 'purposes', 'more', 'objection'].filter(isGenerated)
  ).toEqual(['controller', 'purposes', 'objection']);
});
