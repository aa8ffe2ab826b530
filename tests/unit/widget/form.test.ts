import type { PrechatField } from '../../../protocol/transparency/prechat';
import type { WidgetConfig } from '../../../protocol/transparency/start';
import { startRequest } from '../../../protocol/transparency/schemas';
import { startRequest as build } from '../../../widget/src/app/chat/start-request';
import {
  checkFields,
  conditionValues,
  formAnswers,
  formFields,
  loadNumbers,
  numbersIn,
  formValues,
  hiddenValues,
  suggested,
  visibleFields,
  type Filled,
  type Page,
} from '../../../widget/src/app/form';

const texts = { t: (key: string) => key } as Parameters<typeof formFields>[1];
const field = (more: Partial<PrechatField>): PrechatField => ({
  key: 'topic',
  type: 'text',
  label: 'Topic',
  required: false,
  ...more,
});
const box = (key: string, more: Partial<PrechatField> = {}): PrechatField =>
  field({ key, type: 'consent', consent: { purpose: key, version: 1 }, ...more });
const config = (
  available: boolean,
  fields: PrechatField[] = [],
  minimumAge?: number
): WidgetConfig => ({
  protocol: 1,
  language: 'en',
  available,
  form: { key: 'default', version: 3, fields, ...(minimumAge !== undefined && { minimumAge }) },
  appearance: { position: 'right' },
  limits: { messageCharacters: 4_000 },
});
const START = {
  startId: '0b0e7e4c-6f5b-4c39-9a39-1f7d9f9a1a11',
  message: { clientMessageId: '0b0e7e4c-6f5b-4c39-9a39-1f7d9f9a1a12', body: 'Hello' },
};
const PAGE: Page = {
  origin: 'https://www.example.com',
  pathname: '/pricing',
  search: '?utm=spring&token=secret',
  title: ' Pricing ',
  language: 'en-GB',
};
const filled = (more: Partial<Filled> = {}): Filled => ({ values: {}, ticks: {}, ...more });

describe('prechat form', () => {
  it('asks nothing by itself while somebody is there', () => {
    expect(formFields(config(true), texts)).toEqual([]);
  });

  it('asks for an address when nobody is there, and offers to give a name', () => {
    const fields = formFields(config(false), texts);
    expect(fields.map(({ key, required }) => [key, required])).toEqual([
      ['offline_name', false],
      ['offline_email', true],
    ]);
  });

  it('does not ask twice', () => {
    const own = [field({ key: 'name' }), field({ key: 'mail', type: 'email' })];
    expect(formFields(config(true, own), texts)).toEqual(own);
    expect(
      formFields(config(false, own), texts).map(({ key, required }) => [key, required])
    ).toEqual([
      ['name', false],
      // It is their address, whatever its key: needed now, though the form leaves it open.
      ['mail', true],
    ]);
  });

  it('does not ask for a name twice, whatever its field is called', () => {
    const own = [field({ key: 'ihr_name', type: 'name' })];
    const keys = formFields(config(false, own), texts).map(({ key }) => key);
    expect(keys).toEqual(['ihr_name', 'offline_email']);
  });

  it('asks itself only those visitors for an address whom the form does not ask', () => {
    const showIf = [{ field: 'topic', is: 'equal' as const, value: 'sales' }];
    const own = [field({}), field({ key: 'mail', type: 'email', showIf })];
    const fields = formFields(config(false, own), texts);
    const asked = (topic: string) =>
      visibleFields(fields, { topic }, undefined, undefined)
        .filter(({ type }) => type === 'email')
        .map(({ key, required }) => [key, required]);
    expect(asked('sales')).toEqual([['mail', true]]);
    expect(asked('help')).toEqual([['offline_email', true]]);
  });

  it.each([
    ['1.999,50', 'de', {}],
    ['2.001', 'de', { sum: 'too_large' }],
    ['2,001', 'en', { sum: 'too_large' }],
    ['1.999', 'en', {}],
  ])('takes the number %s as %s writes it', async (sum, language, problems) => {
    const fields = [field({ key: 'sum', type: 'number', rules: { max: '2000' } })];
    await loadNumbers(fields);
    expect(checkFields(fields, { sum }, {}, numbersIn(language))).toEqual(problems);
  });

  it('fills in what the page knows, only where it is asked for', () => {
    const identity = { name: 'Ann', email: 'ann@example.com' };
    expect(suggested(field({ key: 'name' }), identity)).toBe('Ann');
    expect(suggested(field({ key: 'wie', type: 'name' }), identity)).toBe('Ann');
    expect(suggested(field({ type: 'email' }), identity)).toBe('ann@example.com');
    expect(suggested(field({}), identity)).toBe('');
  });

  it('proposes defaults, and keeps what was typed, even when it was emptied', () => {
    const fields = [
      field({ key: 'a', default: 'x' }),
      field({ key: 'b', default: 'y' }),
      field({ key: 'c', type: 'choices', default: 'z' }),
    ];
    expect(formValues(fields, { b: '' }, {})).toEqual({ a: 'x', b: '', c: ['z'] });
  });

  it('holds nothing for consent boxes, whatever their default says', () => {
    expect(formValues([box('news', { default: 'true' })], { news: 'true' }, {})).toEqual({});
  });

  it('marks what is missing or looks wrong, in the order of the fields', () => {
    const fields = [
      field({ required: true }),
      field({ key: 'mail', type: 'email' }),
      field({ key: 'said', type: 'statement', required: true }),
      box('terms', { required: true }),
      box('news'),
    ];
    const problems = checkFields(fields, { topic: '  ', mail: 'x@y' }, {});
    expect(Object.entries(problems)).toEqual([
      ['topic', 'required'],
      ['mail', 'email'],
      ['terms', 'required'],
    ]);
    expect(checkFields(fields, { topic: 'a', mail: '' }, { terms: true })).toEqual({});
  });

  it('shows fields live by the answers to earlier ones', () => {
    const fields = [
      field({ key: 'kind', type: 'choice' }),
      field({ key: 'order', showIf: [{ field: 'kind', is: 'equal', value: 'order' }] }),
    ];
    const shown = (kind: string) =>
      visibleFields(fields, { kind }, undefined, undefined).map(({ key }) => key);
    expect(shown('other')).toEqual(['kind']);
    expect(shown('order')).toEqual(['kind', 'order']);
  });
});

describe('hidden fields', () => {
  const fields = [
    field({ key: 'utm', type: 'hidden', source: { from: 'query', name: 'utm' } }),
    field({ key: 'path', type: 'hidden', source: { from: 'path' } }),
    field({ key: 'lang', type: 'hidden', source: { from: 'language' } }),
    field({ key: 'none', type: 'hidden', source: { from: 'query', name: 'absent' } }),
  ];

  it('come from the page, and nothing else of its query is read', () => {
    expect(hiddenValues(fields, PAGE)).toEqual({
      utm: 'spring',
      path: '/pricing',
      lang: 'en-GB',
      none: '',
    });
    expect(JSON.stringify(build(config(true, fields), START, filled(), PAGE, 'en'))).not.toContain(
      'secret'
    );
  });

  it('are looked at before sending only where another field depends on them', () => {
    expect(conditionValues(fields, PAGE)).toEqual({});
    const dependent = field({ showIf: [{ field: 'utm', is: 'filled' }] });
    expect(conditionValues([...fields, dependent], PAGE)).toEqual({ utm: 'spring' });
  });
});

describe('start of a chat', () => {
  const body = build(config(true), START, filled(), PAGE, 'de,en');

  it('R26: is what the server accepts, with nothing that was not asked', () => {
    expect(startRequest.parse(body)).toEqual(body);
    for (const name of ['answers', 'consents', 'ofAge']) expect(body).not.toHaveProperty(name);
    expect(body.page).toEqual({ url: 'https://www.example.com/pricing', title: 'Pricing' });
  });

  it('names form, version and languages that were seen', () => {
    expect(body).toMatchObject({ form: 'default', formVersion: 3, lang: 'de,en' });
  });

  it('sends answers that were given, and where to answer when nobody is there', () => {
    const request = build(
      config(false, [field({}), field({ key: 'ways', type: 'choices' })]),
      START,
      filled({
        values: {
          topic: ' Spade\u0000 ',
          ways: ['chat', 'mail'],
          offline_email: 'ann@example.com',
          stray: 'x',
        },
      }),
      PAGE,
      'en'
    );
    expect(startRequest.parse(request)).toEqual(request);
    expect(request.answers).toEqual({ topic: 'Spade', ways: ['chat', 'mail'] });
    expect(request.offline).toEqual({ email: 'ann@example.com' });
  });

  it('sends no answer of a field that is not shown', () => {
    const fields = [
      field({ key: 'kind' }),
      field({ key: 'order', showIf: [{ field: 'kind', is: 'equal', value: 'order' }] }),
    ];
    const values = { kind: 'other', order: 'AB-1' };
    expect(formAnswers(config(true, fields), filled({ values }), PAGE).answers).toEqual({
      kind: 'other',
    });
  });

  it('R4: tells every box that was shown, ticked or not, and none that was not', () => {
    const fields = [
      field({ key: 'kind' }),
      box('news'),
      box('call'),
      box('trade', { showIf: [{ field: 'kind', is: 'filled' }] }),
    ];
    const said = formAnswers(
      config(true, fields),
      filled({ ticks: { news: true, trade: true, stray: true } }),
      PAGE
    );
    expect(said).toEqual({ consents: { news: true, call: false } });
  });

  describe('R9: with an age question', () => {
    const form = config(true, [box('news', { required: true })], 16);
    const said = (ofAge: boolean | undefined) =>
      formAnswers(form, filled({ ticks: { news: true }, ofAge }), PAGE);

    it.each([undefined, false])('asks for no consent when the answer is %s', (ofAge) => {
      expect(said(ofAge)).toEqual(ofAge === undefined ? {} : { ofAge });
      // Also a box that must be ticked stands in nobody's way then.
      const shown = visibleFields(form.form.fields, {}, 16, ofAge);
      expect(checkFields(shown, {}, {})).toEqual({});
    });

    it('sends consents of those who are old enough, and that they are', () => {
      expect(said(true)).toEqual({ consents: { news: true }, ofAge: true });
    });

    it('tells no age where none was asked', () => {
      const answers = formAnswers(config(true), filled({ ofAge: true }), PAGE);
      expect(answers).toEqual({});
    });
  });
});
