import fc from 'fast-check';
import type { ErasureState, StorePlan } from '../../../../../protocol';
import {
  grown,
  LIVE,
  mayCancel,
  planHash,
  recordsOf,
  remaining,
} from '../../../../../server/src/rights/erasure/erasure.rules';

const STATES: readonly ErasureState[] = [
  'approval',
  'queued',
  'running',
  'blocked',
  'changed',
  'receipt',
  'scrubbing',
  'done',
  'cancelled',
];
const count = fc.nat(20);
const one = fc.record({ delete: count, anonymise: count, keep: count });
const plans = fc
  .array(one, { minLength: 1, maxLength: 6 })
  .map((all) => all.map((fates, i): StorePlan => ({ store: `store${i}`, ...fates })));
const plan = (store: string, gone: number, anonymise = 0, keep = 0): StorePlan => ({
  store,
  delete: gone,
  anonymise,
  keep,
});

describe('R19: a plan that has grown since it was approved', () => {
  it('R19: names the categories with more records, and those alone', () => {
    expect(
      grown(
        [plan('messages', 5), plan('chats', 2, 1), plan('profiles', 1)],
        [plan('messages', 6), plan('chats', 1), plan('profiles', 1)]
      )
    ).toEqual(['messages']);
  });

  it('R19: a category that nobody has seen is growth; an empty one is not', () => {
    expect(grown([], [plan('notes', 1), plan('files', 0)])).toEqual(['notes']);
  });

  it('R19: counts every record of a category, whatever becomes of it', () => {
    expect(grown([plan('a', 3)], [plan('a', 1, 1, 1)])).toEqual([]);
    expect(grown([plan('a', 3)], [plan('a', 1, 1, 2)])).toEqual(['a']);
  });

  it('R19: a plan has not grown against itself, nor when something is gone', () => {
    fc.assert(
      fc.property(plans, fc.nat(), (approved, pick) => {
        const less = approved.map((each, i) =>
          i === pick % approved.length ? { ...each, delete: Math.max(0, each.delete - 1) } : each
        );

        expect(grown(approved, approved)).toEqual([]);
        expect(grown(approved, less)).toEqual([]);
        expect(grown(approved, less.slice(1))).toEqual([]);
      })
    );
  });

  it('R19: one record more anywhere is found, and less elsewhere does not make up for it', () => {
    fc.assert(
      fc.property(
        plans,
        fc.nat(),
        fc.constantFrom('delete' as const, 'anonymise' as const, 'keep' as const),
        (approved, pick, fate) => {
          const at = pick % approved.length;
          const now = approved.map((each, i) =>
            i === at
              ? { ...each, [fate]: each[fate] + 1 }
              : { ...each, delete: 0, anonymise: 0, keep: 0 }
          );

          expect(grown(approved, now)).toEqual([`store${at}`]);
        }
      )
    );
  });
});

describe('R19: the name of a plan', () => {
  const TARGET = { subjectIds: ['a', 'b'], statistics: 'keep' as const };
  const PLAN: StorePlan[] = [
    plan('messages', 5, 1),
    { ...plan('suppressions', 0, 0, 2), ground: 'objection' },
  ];
  const hash = planHash(TARGET, PLAN);

  it('R19: is the same for the same, in whatever order persons and chats are named', () => {
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(planHash({ ...TARGET, subjectIds: ['b', 'a'] }, PLAN)).toBe(hash);
    expect(planHash({ ...TARGET, chatIds: ['y', 'x'] }, PLAN)).toBe(
      planHash({ ...TARGET, chatIds: ['x', 'y'] }, PLAN)
    );
  });

  it('R19: leaves the lists that it is given as they are', () => {
    const ids = ['b', 'a'];
    planHash({ subjectIds: ids, chatIds: ids, statistics: 'drop' }, PLAN);

    expect(ids).toEqual(['b', 'a']);
  });

  it.each<[string, Parameters<typeof planHash>[0], StorePlan[]]>([
    ['a person more', { ...TARGET, subjectIds: ['a', 'b', 'c'] }, PLAN],
    ['a person less', { ...TARGET, subjectIds: ['a'] }, PLAN],
    ['ids that run together', { ...TARGET, subjectIds: ['ab'] }, PLAN],
    ['single chats', { ...TARGET, chatIds: ['x'] }, PLAN],
    ['no chats, which is not all of them', { ...TARGET, chatIds: [] }, PLAN],
    ['figures that go', { ...TARGET, statistics: 'drop' }, PLAN],
    ['a category less', TARGET, PLAN.slice(0, 1)],
    ['another category', TARGET, [{ ...PLAN[0]!, store: 'mails' }, PLAN[1]!]],
    ['another ground', TARGET, [PLAN[0]!, { ...PLAN[1]!, ground: 'consent_proof' }]],
    ['another fate of as many', TARGET, [plan('messages', 1, 5), PLAN[1]!]],
  ])('R19: is another with %s', (_, target, changed) => {
    expect(planHash(target, changed)).not.toBe(hash);
  });

  it('R19: changes with every figure', () => {
    fc.assert(
      fc.property(
        plans,
        fc.nat(),
        fc.constantFrom('delete' as const, 'anonymise' as const, 'keep' as const),
        (all, pick, fate) => {
          const now = all.map((each, i) =>
            i === pick % all.length ? { ...each, [fate]: each[fate] + 1 } : each
          );

          expect(planHash(TARGET, now)).not.toBe(planHash(TARGET, all));
        }
      )
    );
  });
});

describe('R19: calling an erasure off', () => {
  it('R19: is possible until the first record is gone', () => {
    expect(STATES.filter((state) => mayCancel(state, false))).toEqual([
      'approval',
      'queued',
      'blocked',
      'changed',
    ]);
  });

  it.each(STATES)('R19: is not possible any more once it has begun: %s', (state) => {
    expect(mayCancel(state, true)).toBe(false);
  });

  it('R19: only what is not over can be called off, and all but two states are not', () => {
    for (const state of STATES.filter((each) => mayCancel(each, false))) {
      expect(LIVE).toContain(state);
    }
    expect(STATES.filter((state) => !LIVE.includes(state))).toEqual(['done', 'cancelled']);
  });
});

describe('R19: figures of a plan', () => {
  it('R19: what is kept is reached, and is not left to be done', () => {
    const all = [plan('messages', 5, 1), plan('suppressions', 0, 0, 7), plan('chats', 0, 2, 1)];

    expect(all.map(recordsOf)).toEqual([6, 7, 3]);
    expect(remaining(all)).toBe(8);
    expect(remaining([])).toBe(0);
    expect(remaining([plan('suppressions', 0, 0, 7)])).toBe(0);
  });
});
