import fc from 'fast-check';
import type {
  FieldDefinition,
  FormAssignment,
  FormDefinition,
  PurposeVersion,
} from '../../../../../protocol';
import { BUILT_IN_ENQUIRY } from '../../../../../server/src/transparency/purposes/enquiry';
import { chooseForm, reachOf } from '../../../../../protocol';
import { assertForm, pinsOf } from '../../../../../server/src/transparency/prechat/form.rules';
import { missingLanguages } from '../../../../../server/src/transparency/prechat/missing.rules';
import { resolveFields } from '../../../../../server/src/transparency/prechat/resolve.rules';

const newsletter: PurposeVersion = {
  ...BUILT_IN_ENQUIRY,
  key: 'newsletter',
  version: 4,
  lawfulBasis: 'consent',
  texts: { de: { name: 'Rundbrief', description: 'Neues.', consent: 'Ja, bitte.' } },
};
const PURPOSES = [BUILT_IN_ENQUIRY, newsletter];

const processing: NonNullable<FieldDefinition['processing']> = {
  purpose: 'enquiry',
  lawfulBasis: 'legitimate_interests',
  retention: { days: 90, from: 'chat_end' },
};

const text = (key: string, more: Partial<FieldDefinition> = {}): FieldDefinition => ({
  key,
  type: 'text',
  required: false,
  label: { en: key },
  processing,
  ...more,
});

const box: FieldDefinition = {
  key: 'news',
  type: 'consent',
  required: false,
  label: {},
  purpose: 'newsletter',
};

const form = (fields: FieldDefinition[], more: Partial<FormDefinition> = {}): FormDefinition => ({
  name: 'Test',
  texts: {},
  fields,
  assignment: { pages: [], languages: [], departments: [] },
  appearance: {},
  ...more,
});

describe('a form', () => {
  it('with what R26 asks for is accepted', () => {
    expect(() => assertForm(form([text('name'), box]), PURPOSES)).not.toThrow();
    expect(pinsOf(form([text('name'), box]), PURPOSES)).toEqual({ newsletter: 4 });
  });

  it.each([
    [
      'R26: nothing said of what is collected',
      [text('name', { processing: undefined as never })],
      /purpose, lawful basis/,
    ],
    [
      'R26: another basis than the purpose has',
      [text('name', { processing: { ...processing, lawfulBasis: 'contract' } })],
      /lawful basis/,
    ],
    ['two fields of one key', [text('name'), text('name')], /same key/],
    ['no label', [text('name', { label: { en: ' ' } })], /label/],
    [
      'a box for something that needs no consent',
      [{ ...box, purpose: 'enquiry' }],
      /basis is consent/,
    ],
    ['a box that is ticked beforehand', [{ ...box, default: 'true' }], /never ticked/],
    ['a box that must be ticked without a reason', [{ ...box, required: true }], /condition only/],
    ['a choice without options', [text('a', { type: 'choice' })], /option/],
    [
      'a condition on a later field',
      [text('a', { showIf: [{ field: 'b', is: 'filled' }] }), text('b')],
      /stand before/,
    ],
    [
      'a condition on consent',
      [box, text('a', { showIf: [{ field: 'news', is: 'filled' }] })],
      /stand before/,
    ],
    ['a default that does not fit', [text('a', { type: 'email', default: 'x' })], /default/],
    ['a hidden field from nowhere', [text('a', { type: 'hidden' })], /comes from/],
  ] as [string, FieldDefinition[], RegExp][])('is refused with %s', (_what, fields, message) => {
    expect(() => assertForm(form(fields), PURPOSES)).toThrow(message);
  });

  it('tells which languages lack texts', () => {
    const fields = [text('a', { label: { en: 'A', de: 'A' } }), text('b', { label: { en: 'B' } })];
    expect(missingLanguages(form(fields, { texts: { fr: { title: 'T' } } }))).toEqual(['de', 'fr']);
    expect(missingLanguages(form([]))).toEqual([]);
  });

  it('is shown in the first language that there is, boxes in the words of their purpose', () => {
    const shown = resolveFields(form([text('name', { label: { fr: 'Nom' } }), box]), {
      languages: ['es', 'en'],
      departments: [],
      purposes: new Map(PURPOSES.map((purpose) => [purpose.key, purpose])),
    });
    expect(shown).toMatchObject([
      { key: 'name', label: 'Nom', purposeName: 'Respuesta a su consulta' },
      { key: 'news', label: 'Ja, bitte.', consent: { purpose: 'newsletter', version: 4 } },
    ]);
  });

  it('loses a box whose purpose is not there any more', () => {
    const surroundings = { languages: ['en'], departments: [], purposes: new Map() };
    expect(resolveFields(form([box]), surroundings)).toEqual([]);
  });
});

describe('the form that a visitor gets', () => {
  const forms: { key: string; assignment: FormAssignment }[] = [
    { key: 'default', assignment: { pages: [], languages: [], departments: [] } },
    { key: 'shop', assignment: { pages: ['/shop/*'], languages: [], departments: [] } },
    { key: 'bikes', assignment: { pages: ['/shop/bikes/*'], languages: [], departments: [] } },
    { key: 'home', assignment: { pages: ['/'], languages: [], departments: [] } },
    { key: 'german', assignment: { pages: [], languages: ['de'], departments: [] } },
    { key: 'sales', assignment: { pages: [], languages: [], departments: ['sales'] } },
  ];

  it.each([
    ['/', ['en'], undefined, 'home'],
    ['/about', ['en'], undefined, undefined],
    ['/shop/', ['en'], undefined, 'shop'],
    ['/shop/bikes/1', ['en'], undefined, 'bikes'],
    ['/shop/x', ['de-at', 'de', 'en'], undefined, 'shop'],
    ['/about', ['de-at', 'de', 'en'], undefined, 'german'],
    ['/about', ['fr', 'de'], undefined, undefined],
    ['/shop/bikes/1', ['de'], 'sales', 'sales'],
    [undefined, ['de'], 'nobody', 'german'],
  ])('on %s in %j for %s is %s', (page, languages, department, key) => {
    expect(chooseForm(forms, { page, languages, department })?.key).toBe(key);
  });

  it('depends on nothing but the forms', () => {
    const reversed = [...forms].reverse();
    const visit = { page: '/shop/bikes/2', languages: ['de'] };
    expect(chooseForm(reversed, visit)?.key).toBe(chooseForm(forms, visit)?.key);
  });

  const reach = (key: string, all = forms) => {
    const form = all.find((one) => one.key === key);
    if (!form) throw new Error('no such form');
    const { reach: kind, behind } = reachOf(form, all, key === 'default');
    return [kind, behind?.key];
  };
  const none = { pages: [], languages: [], departments: [] };

  it('tells where it is met', () => {
    expect(reach('default')).toEqual(['rest', undefined]);
    expect(reach('shop')).toEqual(['assigned', undefined]);
    expect(reach('campaign', [...forms, { key: 'campaign', assignment: none }])).toEqual([
      'named',
      undefined,
    ]);
  });

  it.each([
    ['the same page', { ...none, pages: ['/shop/*'] }, 'shop'],
    ['the same language', { ...none, languages: ['de'] }, 'german'],
    ['a page more', { ...none, pages: ['/shop/*', '/sale/*'] }, undefined],
    ['a page and a language', { ...none, pages: ['/shop/*'], languages: ['de'] }, undefined],
    ['a longer page', { ...none, pages: ['/shop/bikes/new/*'] }, undefined],
  ])('one that is assigned to %s is behind: %j', (_what, assignment, behind) => {
    const all = [...forms, { key: 'zz', assignment }];
    expect(reach('zz', all)).toEqual([behind ? 'behind' : 'assigned', behind]);
  });

  it('is never given where it is said to be behind another', () => {
    const part = <T>(values: T[]) => fc.subarray(values);
    const assignments = fc.record({
      pages: part(['/', '/a/*', '/a/b/*', '*']),
      languages: part(['en', 'de']),
      departments: part(['sales', 'help']),
    });
    const visits = fc.record({
      page: fc.constantFrom('/', '/a/b/c', '/a/x', '/z'),
      languages: part(['en', 'de', 'fr']),
      department: fc.constantFrom('sales', 'help', undefined),
    });
    fc.assert(
      fc.property(fc.array(assignments, { maxLength: 6 }), visits, (many, visit) => {
        const all = many.map((assignment, i) => ({ key: `form-${i}`, assignment }));
        const chosen = chooseForm(all, visit);
        if (chosen) expect(reachOf(chosen, all, false).reach).toBe('assigned');
      })
    );
  });
});

describe('texts that call links by words', () => {
  const info = (text: string, type: 'info' | 'text' = 'info') =>
    resolveFields(form([{ key: 'said', type, label: { en: text }, required: false }]), {
      languages: ['en'],
      departments: [],
      purposes: new Map(),
    })[0];

  it('reach the widget as they read, with their pieces', () => {
    expect(info('See [our terms](https://a.example/t).')).toMatchObject({
      label: 'See our terms.',
      labelLinks: [
        { text: 'See ' },
        { text: 'our terms', href: 'https://a.example/t' },
        { text: '.' },
      ],
    });
  });

  it('have no pieces where there is no such link, nor where a question is asked', () => {
    expect(info('See https://a.example')).not.toHaveProperty('labelLinks');
    expect(info('[x](https://a.example)', 'text')).toMatchObject({
      label: '[x](https://a.example)',
    });
  });
});
