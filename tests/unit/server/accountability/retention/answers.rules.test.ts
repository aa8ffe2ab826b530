import fc from 'fast-check';
import type { FieldDefinition } from '../../../../../protocol';
import {
  fieldDays,
  remaining,
  shortFields,
} from '../../../../../server/src/accountability/retention/answers.rules';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 24);
const cutoff = (days: number) => NOW - days * DAY;

const field = (
  key: string,
  days: number,
  over: Partial<FieldDefinition> = {},
  from: 'chat_end' | 'withdrawal' = 'chat_end'
): FieldDefinition => ({
  key,
  type: 'text',
  required: false,
  label: { en: key.toUpperCase(), de: `${key} auf Deutsch` },
  processing: { purpose: 'news', lawfulBasis: 'consent', retention: { days, from } },
  ...over,
});

const never = () => null;

describe('R25: answers that go before their chat', () => {
  it('are those whose field names fewer days', () => {
    const fields = [field('phone', 30), field('order', 400)];
    const short = shortFields({ fields }, 180)!;
    const answers = [
      { label: 'PHONE', value: '1' },
      { label: 'ORDER', value: '2' },
    ];

    expect(remaining(answers, short, NOW - 31 * DAY, never, cutoff)).toEqual([answers[1]]);
    expect(remaining(answers, short, NOW - 29 * DAY, never, cutoff)).toEqual(answers);
    expect(shortFields({ fields: [field('order', 400)] }, 180)).toBeUndefined();
  });

  it('are known by their label in any language, and by their key where it was stored', () => {
    const short = shortFields({ fields: [field('phone', 30)] }, 180)!;

    expect(short.timeOf({ label: 'phone auf Deutsch', value: '' })?.days).toBe(30);
    expect(short.timeOf({ label: 'renamed', value: '', key: 'phone' })?.days).toBe(30);
    expect(short.timeOf({ label: 'PHONE', value: '', key: 'other' })).toBeUndefined();
    expect(short.timeOf({ label: 'something else', value: '' })).toBeUndefined();
  });

  it('stay for the longer time where two fields have one label', () => {
    const same = { label: { en: 'Number' } };
    const short = shortFields({ fields: [field('a', 10, same), field('b', 40, same)] }, 180)!;
    const answers = [{ label: 'Number', value: '1' }];

    expect(remaining(answers, short, NOW - 20 * DAY, never, cutoff)).toEqual(answers);
    expect(remaining(answers, short, NOW - 41 * DAY, never, cutoff)).toEqual([]);
  });

  it('wait for the consent to end where the field says so', () => {
    const short = shortFields({ fields: [field('phone', 30, {}, 'withdrawal')] }, 180)!;
    const answers = [{ label: 'PHONE', value: '1' }];
    const left = (endedAt: number | undefined | null) =>
      remaining(answers, short, NOW - 100 * DAY, () => endedAt, cutoff).length;

    expect(left(undefined)).toBe(1);
    expect(left(NOW - DAY)).toBe(1);
    expect(left(NOW - 30 * DAY)).toBe(0);
    expect(left(null)).toBe(0);
  });

  it('never come back: what is taken out once is taken out of what remains', () => {
    const short = shortFields({ fields: [field('a', 5), field('b', 50), field('c', 500)] }, 180)!;
    const answer = fc.record({ label: fc.constantFrom('A', 'B', 'C', 'D'), value: fc.string() });
    fc.assert(
      fc.property(fc.array(answer), fc.nat(200), fc.nat(200), (answers, age, more) => {
        const once = remaining(answers, short, NOW - age * DAY, never, cutoff);
        const later = remaining(answers, short, NOW - (age + more) * DAY, never, cutoff);

        expect(answers).toEqual(expect.arrayContaining(once));
        expect(remaining(once, short, NOW - (age + more) * DAY, never, cutoff)).toEqual(later);
        expect(later.filter(({ label }) => label === 'C' || label === 'D')).toEqual(
          answers.filter(({ label }) => label === 'C' || label === 'D')
        );
      })
    );
  });

  it('have the shortest time of all forms as their figure, at most that of chats', () => {
    expect(fieldDays([{ fields: [field('a', 20), field('b', 9)] }], 180)).toBe(9);
    expect(fieldDays([{ fields: [field('a', 400)] }], 180)).toBe(180);
    expect(fieldDays([], 180)).toBe(180);
  });
});
