import { LiveChatError } from '../../../protocol';
import { checkAnswers, type FormField } from '../../../server/src/prechat/answers.rules';

const FIELDS: FormField[] = [
  { key: 'name', type: 'text', required: true, label: { en: 'Your name', de: 'Ihr Name' } },
  { key: 'email', type: 'email', required: false, label: { en: 'E-mail' } },
  { key: 'department', type: 'department', required: false, label: { en: 'Team' } },
];

const refusalOf = (answers: Record<string, string>): LiveChatError => {
  try {
    checkAnswers(FIELDS, answers, ['en']);
  } catch (error) {
    if (error instanceof LiveChatError) return error;
    throw error;
  }
  throw new Error('was accepted');
};

describe('answers to a prechat form', () => {
  it('are kept with the labels that the visitor saw', () => {
    const answers = { name: ' Jane ', email: 'jane@example.test', department: 'sales' };

    expect(checkAnswers(FIELDS, answers, ['de', 'en'])).toEqual({
      shown: [
        { label: 'Ihr Name', value: 'Jane' },
        { label: 'E-mail', value: 'jane@example.test' },
        { label: 'Team', value: 'sales' },
      ],
      name: 'Jane',
      email: 'jane@example.test',
      department: 'sales',
    });
  });

  it('may be left out where the form says so', () => {
    expect(checkAnswers(FIELDS, { name: 'Jane', email: '  ' }, ['en']).shown).toEqual([
      { label: 'Your name', value: 'Jane' },
    ]);
  });

  it.each([
    ['a required one that is missing', {}, 'name'],
    ['a required one that is white space', { name: ' \t ' }, 'name'],
    ['an address that is none', { name: 'Jane', email: 'not an address' }, 'email'],
  ])('are refused with the field named: %s', (_what, answers, field) => {
    const refusal = refusalOf(answers);
    expect(refusal.code).toBe('invalid_request');
    expect(refusal.message).toContain(field);
  });

  it.each(['phone', 'constructor', 'toString'])(
    'T6: are refused when the form has no field "%s"',
    (key) => {
      const refusal = refusalOf({ name: 'Jane', [key]: 'PLANTED-VALUE' });
      expect(refusal.code).toBe('invalid_request');
      expect(refusal.message).not.toContain('PLANTED-VALUE');
    }
  );

  it('T15: do not reach the prototype', () => {
    const fields: FormField[] = [
      { key: 'constructor', type: 'text', required: false, label: { en: 'C' } },
    ];
    expect(checkAnswers(fields, {}, ['en'])).toEqual({ shown: [] });
  });
});
