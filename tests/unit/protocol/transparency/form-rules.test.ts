import fc from 'fast-check';
import {
  answerProblem,
  readNumber,
  shownFields,
  type Answers,
  type RuledField,
} from '../../../../protocol';

const field = (more: Partial<RuledField> & Pick<RuledField, 'type'>): RuledField => ({
  key: 'x',
  required: false,
  ...more,
});

describe('an answer to a field', () => {
  it.each([
    [field({ type: 'text', required: true }), ' ', 'required'],
    [field({ type: 'text' }), ' ', undefined],
    [field({ type: 'email' }), 'a@b.example', undefined],
    [field({ type: 'email' }), 'a@b', 'email'],
    [field({ type: 'email' }), 'a b@c.example', 'email'],
    [field({ type: 'phone' }), '+44 (0)20 7946-0958', undefined],
    [field({ type: 'phone' }), 'call me', 'phone'],
    [field({ type: 'number' }), '-3,5', undefined],
    [field({ type: 'number' }), '1e9', 'number'],
    [field({ type: 'number', rules: { min: '1' } }), '0', 'too_small'],
    [field({ type: 'number', rules: { max: '10' } }), '9', undefined],
    [field({ type: 'number', rules: { max: '10' } }), '11', 'too_large'],
    [field({ type: 'date' }), '2024-02-29', undefined],
    [field({ type: 'date' }), '2023-02-29', 'date'],
    [field({ type: 'date', rules: { min: '2024-01-01' } }), '2023-12-31', 'too_small'],
    [field({ type: 'choice', options: [{ value: 'a' }] }), 'a', undefined],
    [field({ type: 'choice', options: [{ value: 'a' }] }), 'b', 'choice'],
    [field({ type: 'choices', options: [{ value: 'a' }, { value: 'b' }] }), ['a', 'b'], undefined],
    [field({ type: 'choices', options: [{ value: 'a' }] }), ['a', 'c'], 'choice'],
    [field({ type: 'text' }), ['a', 'b'], 'choice'],
    [field({ type: 'text', rules: { minLength: 3 } }), 'ab', 'too_short'],
    [field({ type: 'text', rules: { maxLength: 3 } }), 'abcd', 'too_long'],
    [field({ type: 'text', rules: { template: '@@-####' } }), 'AB-1234', undefined],
    [field({ type: 'text', rules: { template: '@@-####' } }), 'AB1234', 'template'],
  ] as const)('%j with %j: %s', (ruled, answer, problem) => {
    expect(
      answerProblem(ruled, answer as string | string[], (text) => readNumber(text, 'en'))
    ).toBe(problem);
  });
});

it.each([
  ['1.500', 'de', undefined],
  ['1.500', 'en', 'too_small'],
  ['1.501', 'de', 'too_large'],
  ['1,499.99', 'en', undefined],
  ['999,99', 'de', 'too_small'],
  ['1.5.0', 'de', 'number'],
])('limits of a number are held against what %s means in %s', (typed, language, problem) => {
  const ruled = field({ key: 'sum', type: 'number', rules: { min: '1000', max: '1500' } });
  expect(answerProblem(ruled, typed, (text) => readNumber(text, language))).toBe(problem);
});

describe('fields that are shown', () => {
  const fields: RuledField[] = [
    field({ key: 'topic', type: 'choice', options: [{ value: 'order' }, { value: 'other' }] }),
    field({
      key: 'number',
      type: 'text',
      showIf: [{ field: 'topic', is: 'equal', value: 'order' }],
    }),
    field({ key: 'why', type: 'text', showIf: [{ field: 'number', is: 'filled' }] }),
  ];
  const keys = (answers: Answers) => shownFields(fields, answers).map(({ key }) => key);

  it('follow the answers', () => {
    expect(keys({})).toEqual(['topic']);
    expect(keys({ topic: 'order' })).toEqual(['topic', 'number']);
    expect(keys({ topic: 'order', number: '7' })).toEqual(['topic', 'number', 'why']);
  });

  it('are not brought out by the answer of a field that is hidden itself', () => {
    expect(keys({ topic: 'other', number: '7' })).toEqual(['topic']);
  });

  it.each([
    ['1.500', 'de', true],
    ['1.500', 'en', false],
    ['1,500.0', 'en', true],
    ['1500', 'de', true],
    ['1 500', 'fr', true],
  ])('compare numbers by what %s means in %s', (typed, language, shown) => {
    const asked = [
      field({ key: 'sum', type: 'number' }),
      field({ key: 'why', type: 'text', showIf: [{ field: 'sum', is: 'equal', value: '1500' }] }),
    ];
    expect(shownFields(asked, { sum: typed }, (text) => readNumber(text, language))).toHaveLength(
      shown ? 2 : 1
    );
  });

  it('never depend on the prototype', () => {
    const odd = [
      field({ key: 'a', type: 'text', showIf: [{ field: 'constructor', is: 'filled' }] }),
    ];
    expect(shownFields(odd, {})).toEqual([]);
  });

  it('without conditions are all of them, in order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,5}$/)), (names) => {
        const plain = names.map((key) => field({ key, type: 'text' }));
        expect(shownFields(plain, {})).toEqual(plain);
      })
    );
  });
});
