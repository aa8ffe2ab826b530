import {
  answerIn,
  correctionOf,
  correctionProblems,
  profileValue,
  type CorrectionDraft,
} from '../../../../../admin/src/rights/correction/correction';

const answer = { chatId: 'c1', index: 2, label: 'City', value: 'Berlyn', at: 5 };
const draft = (part: Partial<CorrectionDraft> = {}): CorrectionDraft => ({
  subjectId: 's1',
  field: 'name',
  answer: undefined,
  value: ' Mira ',
  reason: ' passport ',
  ...part,
});

describe('answers', () => {
  test('are known by chat and place', () => {
    const values = { chatId: 'c1', at: 5, label: 'City', value: 'Berlyn' };
    expect(answerIn({ id: '17/2', subjectId: 's1', values })).toEqual(answer);
    expect(answerIn({ id: 'w3-17/0', subjectId: 's1', values })?.index).toBe(0);
  });

  test('that cannot be placed are not offered', () => {
    const values = { chatId: 'c1', label: 'City', value: 'x' };
    expect(answerIn({ id: '17', subjectId: 's1', values })).toBeUndefined();
    expect(answerIn({ id: '17/x', subjectId: 's1', values })).toBeUndefined();
    expect(answerIn({ id: '17/0', subjectId: 's1', values: {} })).toBeUndefined();
  });
});

describe('a correction', () => {
  test('is of a field of a profile', () => {
    expect(correctionProblems(draft())).toEqual({});
    expect(correctionOf(draft(), 'k1')).toEqual({
      correction: { kind: 'profile', subjectId: 's1', field: 'name', value: 'Mira' },
      reason: 'passport',
      caseId: 'k1',
    });
  });

  test('or of an answer', () => {
    const one = draft({ field: 'answer', answer, value: 'Berlin' });
    expect(correctionProblems(one)).toEqual({});
    expect(correctionOf(one, undefined)).toEqual({
      correction: { kind: 'answer', chatId: 'c1', index: 2, value: 'Berlin' },
      reason: 'passport',
    });
  });

  test('says what is missing or wrong', () => {
    expect(Object.keys(correctionProblems(draft({ value: ' ', reason: '' })))).toEqual([
      'value',
      'reason',
    ]);
    expect(correctionProblems(draft({ field: 'answer' }))).toHaveProperty('answer');
    expect(correctionProblems(draft({ field: 'email', value: 'mira' }))).toHaveProperty('value');
    expect(correctionProblems(draft({ field: 'language', value: 'German!' }))).toHaveProperty(
      'value'
    );
    expect(correctionProblems(draft({ field: 'language', value: 'pt-BR' }))).toEqual({});
  });

  test('shows what stands there now', () => {
    const records = [{ id: '1', subjectId: 's1', values: { name: 'M', email: '' } }];
    expect(profileValue(records, 's1', 'name')).toBe('M');
    expect(profileValue(records, 's1', 'email')).toBeUndefined();
    expect(profileValue(records, 's2', 'name')).toBeUndefined();
  });
});
