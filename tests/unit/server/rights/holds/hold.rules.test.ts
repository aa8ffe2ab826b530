import fc from 'fast-check';
import type { HoldInfo, HoldLift } from '../../../../../protocol';
import {
  checkLift,
  checkReview,
  isHidden,
  MAX_REVIEW,
  remember,
} from '../../../../../server/src/rights/holds/hold.rules';

const AT = Date.UTC(2026, 10, 24, 10);
const HOUR = 3_600_000;
type Blocked = HoldInfo['blocked'];

const refusal = (act: () => void): unknown => {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('R22: when a hold is looked at again', () => {
  it.each([
    ['now', AT],
    ['earlier', AT - 1],
    ['later than three years', AT + MAX_REVIEW + 1],
    ['never', Infinity],
  ])('R22: not %s', (_, reviewAt) => {
    expect(refusal(() => checkReview(reviewAt, AT))).toMatchObject({
      code: 'invalid_request',
      message: expect.stringMatching(/^reviewAt: /) as unknown,
    });
  });

  it.each([
    ['in a moment', AT + 1],
    ['in a year', Date.UTC(2027, 10, 24, 10)],
    ['in three years to the day', Date.UTC(2029, 10, 24, 10)],
    ['at the limit', AT + MAX_REVIEW],
  ])('R22: %s', (_, reviewAt) => {
    expect(refusal(() => checkReview(reviewAt, AT))).toBeUndefined();
  });

  it('R22: three years are three years from any day, leap years included', () => {
    fc.assert(
      fc.property(fc.integer({ min: AT, max: Date.UTC(2200, 0, 1) }), (now) => {
        const day = new Date(now);
        day.setUTCFullYear(day.getUTCFullYear() + 3);

        expect(refusal(() => checkReview(day.getTime(), now))).toBeUndefined();
        day.setUTCDate(day.getUTCDate() + 4);
        expect(refusal(() => checkReview(day.getTime(), now))).toBeDefined();
      })
    );
  });
});

describe('R22: what agents and search see of what is held', () => {
  it.each([
    ['restriction', true, true],
    ['restriction', false, true],
    ['legal_hold', true, true],
    ['legal_hold', false, false],
  ] as const)('R22: %s, asked to hide %s: hidden %s', (kind, hidden, expected) => {
    expect(isHidden({ kind, hidden })).toBe(expected);
  });
});

describe('R22: lifting a hold', () => {
  const TELLS: HoldLift['tell'][] = [
    { by: 'mail', to: 'mira@example.org', language: 'en' },
    { by: 'other', how: 'by telephone' },
    { by: 'none' },
  ];
  const lift = (kind: 'legal_hold' | 'restriction', tell: HoldLift['tell']) =>
    refusal(() => checkLift({ kind }, { reason: 'it is over', tell }));

  it('R22: a restriction is not lifted before its person is told (Art. 18(3) GDPR)', () => {
    expect(lift('restriction', { by: 'none' })).toMatchObject({
      code: 'invalid_request',
      message: expect.stringContaining('18(3)') as unknown,
    });
  });

  it.each(TELLS.slice(0, 2))(
    'R22: a restriction is lifted when its person is told: $by',
    (tell) => {
      expect(lift('restriction', tell)).toBeUndefined();
    }
  );

  it.each(TELLS)('R22: a legal hold is nobody’s request: $by', (tell) => {
    expect(lift('legal_hold', tell)).toBeUndefined();
  });
});

describe('R22: what a hold remembers of what it stopped', () => {
  it('R22: begins with the first', () => {
    expect(remember([], 'erasure', AT)).toEqual([{ at: AT, what: 'erasure', count: 1 }]);
    expect(remember([], 'retention', AT, 40)).toEqual([{ at: AT, what: 'retention', count: 40 }]);
  });

  it('R22: counts the same up within the hour and keeps the time of the first', () => {
    const one = remember([], 'retention', AT, 3);
    const two = remember(one, 'retention', AT + HOUR - 1, 4);

    expect(two).toEqual([{ at: AT, what: 'retention', count: 7 }]);
    // The hour is that of the first one: it does not go on for ever.
    expect(remember(two, 'retention', AT + HOUR)).toEqual([
      { at: AT, what: 'retention', count: 7 },
      { at: AT + HOUR, what: 'retention', count: 1 },
    ]);
  });

  it('R22: keeps what differs apart', () => {
    expect(remember(remember([], 'retention', AT), 'export', AT)).toEqual([
      { at: AT, what: 'retention', count: 1 },
      { at: AT, what: 'export', count: 1 },
    ]);
  });

  it('R22: leaves the list that it is given as it is', () => {
    const list: Blocked = [{ at: AT, what: 'export', count: 1 }];
    remember(list, 'export', AT + 1);
    remember(list, 'erasure', AT + 1);

    expect(list).toEqual([{ at: AT, what: 'export', count: 1 }]);
  });

  it('R22: forgets the oldest beyond fifty', () => {
    const list = Array.from({ length: 53 }, (_, i) => i).reduce<Blocked>(
      (all, i) => remember(all, 'export', AT + i * HOUR),
      []
    );

    expect(list).toHaveLength(50);
    expect(list[0]!.at).toBe(AT + 3 * HOUR);
    expect(list.at(-1)!.at).toBe(AT + 52 * HOUR);
  });

  it('R22: whatever happens: at most fifty, in order, nothing lost of what it holds, no kind twice in an hour in turn', () => {
    const steps = fc.array(
      fc.record({
        what: fc.constantFrom('erasure' as const, 'retention' as const, 'export' as const),
        after: fc.oneof(fc.integer({ min: 0, max: HOUR }), fc.constant(HOUR), fc.constant(0)),
        count: fc.integer({ min: 1, max: 9 }),
      }),
      { maxLength: 120, size: 'max' }
    );
    fc.assert(
      fc.property(steps, (all) => {
        let now = AT;
        let list: Blocked = [];
        const told: typeof list = [];
        for (const { what, after, count } of all) {
          now += after;
          const before = list;
          list = remember(list, what, now, count);
          told.push({ at: now, what, count });

          expect(list.length).toBeLessThanOrEqual(50);
          const last = list.at(-1)!;
          expect(last.what).toBe(what);
          const up = before.at(-1)?.what === what && now - before.at(-1)!.at < HOUR;
          expect(list.length).toBe(Math.min(50, before.length + (up ? 0 : 1)));
          expect(last.count).toBe(count + (up ? before.at(-1)!.count : 0));
        }
        const total = (of: Blocked) => of.reduce((sum, { count }) => sum + count, 0);
        const from = list.length < 50 ? -Infinity : list[0]!.at;
        expect(list.map(({ at }) => at)).toEqual(list.map(({ at }) => at).sort((a, b) => a - b));
        if (from === -Infinity) expect(total(list)).toBe(total(told));
        for (const [i, one] of list.slice(1).entries()) {
          if (one.what === list[i]!.what) expect(one.at - list[i]!.at).toBeGreaterThanOrEqual(HOUR);
        }
      }),
      { numRuns: 200 }
    );
  });
});
