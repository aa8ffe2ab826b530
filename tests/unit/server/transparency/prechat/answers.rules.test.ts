import { LiveChatError, type PrechatField } from '../../../../../protocol';
import { checkAnswers } from '../../../../../server/src/transparency/prechat/answers.rules';

const FIELDS: PrechatField[] = [
  { key: 'name', type: 'text', required: true, label: 'Ihr Name' },
  { key: 'email', type: 'email', required: false, label: 'E-Mail' },
  {
    key: 'department',
    type: 'department',
    required: false,
    label: 'Team',
    options: [{ value: 'sales', label: 'Verkauf' }],
  },
  {
    key: 'newsletter',
    type: 'consent',
    required: false,
    label: 'Ja, bitte',
    consent: { purpose: 'newsletter', version: 3 },
  },
];

type Sent = Partial<Parameters<typeof checkAnswers>[1]>;

const check = (sent: Sent, form: Partial<Parameters<typeof checkAnswers>[0]> = {}) =>
  checkAnswers(
    { fields: FIELDS, ...form },
    { answers: {}, consents: { newsletter: false }, ofAge: undefined, language: 'de', ...sent }
  );

const refusalOf = (sent: Sent, form: Partial<Parameters<typeof checkAnswers>[0]> = {}) => {
  try {
    check(sent, form);
  } catch (error) {
    if (error instanceof LiveChatError) return error;
    throw error;
  }
  throw new Error('was accepted');
};

const NAME = { name: 'Jane' };

describe('answers to a prechat form', () => {
  it('are kept with the labels that the visitor saw', () => {
    const answers = { name: ' Jane ', email: 'jane@example.test', department: 'sales' };

    expect(check({ answers })).toEqual({
      shown: [
        { key: 'name', label: 'Ihr Name', value: 'Jane' },
        { key: 'email', label: 'E-Mail', value: 'jane@example.test' },
        { key: 'department', label: 'Team', value: 'Verkauf' },
      ],
      name: 'Jane',
      email: 'jane@example.test',
      department: 'sales',
      consents: [{ field: 'newsletter', purpose: 'newsletter', version: 3, given: false }],
    });
  });

  const asked = (...fields: Partial<PrechatField>[]) => ({
    fields: fields.map((field): PrechatField => ({
      key: 'a',
      type: 'text',
      required: false,
      label: 'A',
      ...field,
    })),
  });

  it.each<[string, Partial<PrechatField>[], Record<string, string>, string | undefined]>([
    ['by its type', [{ key: 'ihr_name', type: 'name' }], { ihr_name: 'Ada' }, 'Ada'],
    ['under any key', [{ key: 'text_2', type: 'name' }], { text_2: 'Ada' }, 'Ada'],
    [
      'in two fields',
      [
        { key: 'vorname', type: 'name' },
        { key: 'nachname', type: 'name' },
      ],
      { nachname: 'Lovelace', vorname: 'Ada' },
      'Ada Lovelace',
    ],
    ['of a form of before', [{ key: 'name', type: 'text' }], { name: 'Ada' }, 'Ada'],
    [
      'but not a text that is called so',
      [{ key: 'firm', label: 'Name' }],
      { firm: 'X' },
      undefined,
    ],
    ['nor a choice under its key', [{ key: 'name', type: 'longtext' }], { name: 'X' }, undefined],
  ])('tell the visitor’s name: %s', (_what, fields, answers, name) => {
    expect(check({ answers, consents: {} }, asked(...fields)).name).toBe(name);
  });

  it('refuse a name that is too long, whatever its field is called', () => {
    const refusal = refusalOf(
      { answers: { ihr_name: 'x'.repeat(500) }, consents: {} },
      asked({ key: 'ihr_name', type: 'name' })
    );
    expect(refusal.message).toBe('The field "ihr_name" was not accepted: too_long.');
  });

  it.each([
    ['1.500', 'de', '1500'],
    ['1.500', 'en', '1.5'],
    ['1.500,50', 'de', '1500.5'],
    ['1 500', 'fr', '1500'],
  ])('keep what the number %s means in %s', (typed, language, value) => {
    const form = asked({ key: 'sum', type: 'number' });
    expect(check({ answers: { sum: typed }, consents: {}, language }, form).shown).toEqual([
      { key: 'sum', label: 'A', value, kind: 'number' },
    ]);
  });

  it('may be left out where the form says so', () => {
    expect(check({ answers: { name: 'Jane', email: '  ' } }).shown).toEqual([
      { key: 'name', label: 'Ihr Name', value: 'Jane' },
    ]);
  });

  it.each([
    ['a required one that is missing', {}, 'name'],
    ['a required one that is white space', { name: ' \t ' }, 'name'],
    ['an address that is none', { name: 'Jane', email: 'not an address' }, 'email'],
    ['a choice that was not offered', { name: 'Jane', department: 'board' }, 'department'],
  ])('are refused with the field named: %s', (_what, answers, field) => {
    const refusal = refusalOf({ answers });
    expect(refusal.code).toBe('invalid_request');
    expect(refusal.message).toContain(field);
  });

  it.each(['phone', 'constructor', 'toString', 'newsletter'])(
    'T6: are refused when the form has no such question: "%s"',
    (key) => {
      const refusal = refusalOf({ answers: { name: 'Jane', [key]: 'PLANTED-VALUE' } });
      expect(refusal.code).toBe('invalid_request');
      expect(refusal.message).not.toContain('PLANTED-VALUE');
    }
  );

  it('are refused for a field that was not shown', () => {
    const fields: PrechatField[] = [
      ...FIELDS.slice(0, 1),
      {
        key: 'more',
        type: 'text',
        required: false,
        label: 'More',
        showIf: [{ field: 'name', is: 'equal', value: 'Joe' }],
      },
    ];
    const refusal = refusalOf({ answers: { ...NAME, more: 'x' }, consents: {} }, { fields });
    expect(refusal.message).toContain('not shown');
  });
});

describe('R4: boxes on the form', () => {
  it('are kept ticked and unticked alike', () => {
    for (const given of [true, false]) {
      expect(check({ answers: NAME, consents: { newsletter: given } }).consents).toEqual([
        { field: 'newsletter', purpose: 'newsletter', version: 3, given },
      ]);
    }
  });

  it.each([
    ['a purpose that is not on the form', { newsletter: true, profiling: true }],
    ['a question that is no box', { newsletter: true, name: true }],
    ['the prototype', { newsletter: true, constructor: true }],
  ])('are refused for %s', (_what, consents) => {
    expect(refusalOf({ answers: NAME, consents }).code).toBe('invalid_request');
  });

  it('are refused when it is not said whether they were ticked', () => {
    expect(refusalOf({ answers: NAME, consents: {} }).message).toContain('newsletter');
  });

  it('are refused when the box was hidden by a condition', () => {
    const fields = FIELDS.map((field): PrechatField =>
      field.type === 'consent' ? { ...field, showIf: [{ field: 'email', is: 'filled' }] } : field
    );
    expect(refusalOf({ answers: NAME, consents: { newsletter: true } }, { fields }).code).toBe(
      'invalid_request'
    );
    expect(check({ answers: NAME, consents: {} }, { fields }).consents).toEqual([]);
  });

  it('a condition of chatting must be ticked', () => {
    const fields = FIELDS.map((field) => ({ ...field, required: true }));
    const answers = { name: 'Jane', email: 'a@b.example', department: 'sales' };
    expect(refusalOf({ answers }, { fields }).message).toContain('required');
  });
});

describe('R9: the age question', () => {
  const form = { minimumAge: 16 };

  it.each([undefined, false])('asks for no consent when it is answered with %s', (ofAge) => {
    const checked = check({ answers: NAME, consents: {}, ofAge }, form);
    expect(checked.consents).toEqual([]);
    expect(checked.ofAge).toBe(ofAge);
  });

  it('refuses a consent of somebody below the age', () => {
    const sent = { answers: NAME, consents: { newsletter: true }, ofAge: false };
    expect(refusalOf(sent, form).code).toBe('invalid_request');
  });

  it('lets those above it answer', () => {
    const sent = { answers: NAME, consents: { newsletter: true }, ofAge: true };
    expect(check(sent, form).consents).toMatchObject([{ given: true }]);
  });

  it('is not answered where it was not asked', () => {
    expect(refusalOf({ answers: NAME, ofAge: true }).code).toBe('invalid_request');
  });
});
