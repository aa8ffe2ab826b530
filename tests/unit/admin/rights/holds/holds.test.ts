import { dayOf, isToCome, monthsOn, timeOf } from '../../../../../admin/src/rights/holds/rules/day';
import {
  firstReview,
  firstWay,
  holdOf,
  holdProblems,
  inOrder,
  liftOf,
  liftProblems,
  readHolds,
  tellWays,
  unrestricted,
  type HoldDraft,
  type LiftDraft,
} from '../../../../../admin/src/rights/holds/rules/holds';
import { hold } from '../../support/people';

const NOW = new Date(2026, 10, 24, 12).getTime();

describe('days', () => {
  test('come back as they went', () => {
    expect(dayOf(timeOf('2026-03-01'))).toBe('2026-03-01');
  });

  test('months on are the same day, or the last one of a shorter month', () => {
    expect(dayOf(monthsOn(NOW, 3))).toBe('2027-02-24');
    expect(dayOf(monthsOn(new Date(2026, 10, 30).getTime(), 3))).toBe('2027-02-28');
  });

  test('are to come from tomorrow on', () => {
    expect(isToCome('2026-11-24', NOW)).toBe(false);
    expect(isToCome('2026-11-25', NOW)).toBe(true);
    expect(isToCome('', NOW)).toBe(false);
  });
});

describe('a new hold', () => {
  const draft: HoldDraft = {
    kind: 'legal_hold',
    reason: ' claim ',
    hidden: false,
    day: firstReview(NOW),
  };
  const target = { kind: 'subject' as const, subjectId: 's1' };

  test('is looked at again in three months, unless said otherwise', () => {
    expect(holdProblems(draft, NOW)).toEqual({});
    expect(holdOf(draft, target, undefined)).toEqual({
      kind: 'legal_hold',
      target,
      reason: 'claim',
      hidden: false,
      reviewAt: new Date(2027, 1, 24).getTime(),
    });
  });

  test('hides whatever is restricted', () => {
    expect(holdOf({ ...draft, kind: 'restriction' }, target, 'k1')).toMatchObject({
      hidden: true,
      caseId: 'k1',
    });
  });

  test('needs a reason and a day that comes', () => {
    expect(Object.keys(holdProblems({ reason: ' ', day: '2026-11-24' }, NOW))).toEqual([
      'reason',
      'day',
    ]);
  });
});

describe('lifting', () => {
  const draft: LiftDraft = {
    reason: 'settled',
    by: 'mail',
    to: 'mira@example.com',
    language: 'de',
    how: '',
  };

  test('of a restriction is always told to the person', () => {
    expect(tellWays('restriction')).not.toContain('none');
    expect(tellWays('legal_hold')).toContain('none');
  });

  test('proposes a mail only where there is an address', () => {
    expect(firstWay('restriction', ['mira@example.com'])).toBe('mail');
    expect(firstWay('restriction', undefined)).toBe('mail');
    expect(firstWay('restriction', [])).toBe('other');
    expect(firstWay('legal_hold', [])).toBe('none');
  });

  test('sends what belongs to the way that was chosen', () => {
    expect(liftOf(draft)).toEqual({
      reason: 'settled',
      tell: { by: 'mail', to: 'mira@example.com', language: 'de' },
    });
    expect(liftOf({ ...draft, by: 'other', how: ' by phone ' }).tell).toEqual({
      by: 'other',
      how: 'by phone',
    });
    expect(liftOf({ ...draft, by: 'none' }).tell).toEqual({ by: 'none' });
  });

  test('says what is missing', () => {
    expect(liftProblems(draft)).toEqual({});
    expect(Object.keys(liftProblems({ ...draft, to: undefined, reason: '' }))).toEqual([
      'reason',
      'to',
    ]);
    expect(Object.keys(liftProblems({ ...draft, by: 'other' }))).toEqual(['how']);
  });
});

describe('the list of holds', () => {
  test('begins with what is overdue and ends with what was lifted', () => {
    const lifted = { ...hold, holdId: 'a', state: 'lifted' as const };
    const later = { ...hold, holdId: 'b', overdue: false, reviewAt: hold.reviewAt + 2 };
    const sooner = { ...hold, holdId: 'c', overdue: false, reviewAt: hold.reviewAt + 1 };
    expect(inOrder([lifted, later, hold, sooner]).map(({ holdId }) => holdId)).toEqual([
      'h1',
      'c',
      'b',
      'a',
    ]);
  });

  test('reads its part from the address', () => {
    expect(readHolds(new URLSearchParams())).toEqual({ view: 'open' });
    expect(readHolds(new URLSearchParams('state=lifted'))).toEqual({ view: 'lifted' });
    expect(readHolds(new URLSearchParams('state=odd'))).toEqual({ view: 'open' });
    expect(readHolds(new URLSearchParams('hold=h1&state=open'))).toEqual({
      view: 'all',
      holdId: 'h1',
    });
  });
});

test('a restriction is placed for whom none covers yet', () => {
  expect(unrestricted(['s1', 's2', 's3'], [hold])).toBe('s3');
  expect(unrestricted(['s1', 's2'], [hold])).toBeUndefined();
  expect(unrestricted(['s1'], [{ ...hold, kind: 'legal_hold' }])).toBe('s1');
});
