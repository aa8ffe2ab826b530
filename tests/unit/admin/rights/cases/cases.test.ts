import { readList, writeList } from '../../../../../admin/src/rights/cases/rules/caseList';
import { dueOf } from '../../../../../admin/src/rights/cases/rules/clock';
import { eventFacts, newestFirst } from '../../../../../admin/src/rights/cases/rules/eventFacts';
import {
  caseOf,
  caseProblems,
  dayOf,
  type CaseDraft,
} from '../../../../../admin/src/rights/cases/rules/newCase';

const DAY = 86_400_000;
const NOW = new Date(2026, 10, 24, 12).getTime();

describe('the clock of a case', () => {
  const at = (dueAt: number, state: 'in_progress' | 'paused' = 'in_progress') =>
    dueOf({ state, dueAt }, NOW);

  test('counts whole days that are left', () => {
    expect(at(NOW + 12 * DAY + 1)).toEqual({ kind: 'left', days: 12, tone: undefined });
    expect(at(NOW + 10 * DAY)).toEqual({ kind: 'left', days: 10, tone: 'warning' });
    expect(at(NOW + DAY - 1)).toEqual({ kind: 'today', days: 0, tone: 'warning' });
  });

  test('counts days that have begun since it was due', () => {
    expect(at(NOW - 1)).toEqual({ kind: 'overdue', days: 1, tone: 'danger' });
    expect(at(NOW - 3 * DAY)).toEqual({ kind: 'overdue', days: 3, tone: 'danger' });
  });

  test('stands while it is paused, and is done with once closed', () => {
    expect(at(NOW + 20 * DAY, 'paused').kind).toBe('paused');
    expect(dueOf({ state: 'completed', dueAt: NOW - DAY, closedAt: NOW }, NOW).kind).toBe('closed');
  });
});

describe('T18: the list of cases', () => {
  test('keeps what is searched for out of the address', () => {
    const { params, state } = writeList({
      view: 'mine',
      kind: 'erasure',
      search: 'mira@example.com',
    });
    expect(params.toString()).toBe('view=mine&kind=erasure');
    expect(readList(params, state)).toEqual({
      view: 'mine',
      kind: 'erasure',
      search: 'mira@example.com',
    });
  });

  test('shows open ones unless asked otherwise', () => {
    expect(readList(new URLSearchParams('view=x&kind=y&search=z'), null)).toEqual({ view: 'open' });
    expect(writeList({ view: 'open' }).params.toString()).toBe('');
  });
});

describe('a request that is typed in', () => {
  const now = new Date(NOW);
  const draft = (part: Partial<CaseDraft> = {}): CaseDraft => ({
    kind: 'access',
    source: 'letter',
    name: '',
    email: ' mira@example.com ',
    details: ' all of it ',
    language: 'de',
    day: '',
    ...part,
  });

  test('needs somebody who asks, and an address that is one', () => {
    expect(caseProblems(draft(), now)).toEqual({});
    expect(caseProblems(draft({ email: '' }), now)).toHaveProperty('who');
    expect(caseProblems(draft({ email: '', subjectIds: ['s1'] }), now)).toEqual({});
    expect(caseProblems(draft({ email: 'mira' }), now)).toHaveProperty('email');
    expect(caseProblems(draft({ details: 'x'.repeat(2_001) }), now)).toHaveProperty('details');
  });

  test('cannot have arrived tomorrow', () => {
    expect(caseProblems(draft({ day: '2026-11-25' }), now)).toHaveProperty('day');
    expect(caseProblems(draft({ day: '2026-11-24' }), now)).toEqual({});
  });

  test('starts its clock on the day that was picked, and now for today', () => {
    expect(caseOf(draft({ day: '2026-11-20' }), now).receivedDay).toBe('2026-11-20');
    expect(caseOf(draft({ day: dayOf(now) }), now)).not.toHaveProperty('receivedDay');
    expect(caseOf(draft(), now)).toEqual({
      kind: 'access',
      source: 'letter',
      requester: { email: 'mira@example.com' },
      details: 'all of it',
      language: 'de',
    });
  });
});

describe('the history', () => {
  test('tells facts that say something, and no bare ids', () => {
    expect(
      eventFacts({ months: 2, ground: 'excessive', exportId: 'e1', deliveryId: 'd1', to: 'Ana' })
    ).toEqual([
      { kind: 'months', months: 2 },
      { kind: 'ground', ground: 'excessive' },
      { kind: 'export', exportId: 'e1' },
      { kind: 'word', word: 'Ana' },
    ]);
    expect(eventFacts({ ground: 'invented', attemptsLeft: 4 })).toEqual([
      { kind: 'attempts', count: 4 },
    ]);
    expect(eventFacts()).toEqual([]);
  });

  test('begins with the newest', () => {
    const events = [1, 3, 2].map((at) => ({ eventId: String(at), at, type: 'note' as const }));
    expect(newestFirst(events).map(({ at }) => at)).toEqual([3, 2, 1]);
  });
});
