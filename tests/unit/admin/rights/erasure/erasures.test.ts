import {
  approvalOf,
  hasReceipt,
  isCancellable,
  isRetryable,
} from '../../../../../admin/src/rights/erasure/rules/buttons';
import {
  erasedOf,
  isBlocked,
  requestOf,
  startOf,
  startProblem,
  type ErasureDraft,
} from '../../../../../admin/src/rights/erasure/rules/request';
import {
  finishedOf,
  paceOf,
  paceOfAll,
  percentOf,
  stationOf,
  stationsOf,
} from '../../../../../admin/src/rights/erasure/rules/state';
import { newErasurePath } from '../../../../../admin/src/foundation/paths/rights';
import type { ErasureInfo, ErasureState, ErasureTrouble } from '../../../../../protocol';
import { blocked, info, plan, preview } from '../../support/erasures';

const STATES: readonly ErasureState[] = [
  ...(['approval', 'queued', 'running', 'blocked', 'changed'] as const),
  ...(['receipt', 'scrubbing', 'done', 'cancelled'] as const),
];
const at = (state: ErasureState, more: Partial<ErasureInfo> = {}): ErasureInfo => ({
  ...info,
  state,
  ...more,
});

describe('the way of an erasure', () => {
  test('has a station for every state but a cancelled one', () => {
    for (const state of STATES) {
      const station = stationOf({ state });
      if (state === 'cancelled') expect(station).toBeUndefined();
      else expect(stationsOf(at(state))).toContain(station);
    }
  });

  test('leads over an approval only where two people are in it', () => {
    const { by } = info;
    expect(stationsOf(at('running'))).not.toContain('approval');
    expect(stationsOf(at('running', { approvedBy: by }))).not.toContain('approval');
    expect(stationsOf(at('running', { approvedBy: { id: '9', name: 'Ben' } }))).toContain(
      'approval'
    );
    expect(stationsOf(at('changed'))).toContain('approval');
  });

  test('is asked for as often as something can happen', () => {
    expect(paceOf({ state: 'running' })).toBeGreaterThan(0);
    expect(paceOf({ state: 'running', trouble: 'database' })).toBeGreaterThan(
      paceOf({ state: 'running' })
    );
    for (const state of ['approval', 'changed', 'done', 'cancelled'] as const)
      expect(paceOf({ state })).toBe(0);
    expect(paceOfAll([{ state: 'receipt' }, { state: 'running' }, { state: 'done' }])).toBe(
      paceOf({ state: 'running' })
    );
    expect(paceOfAll([{ state: 'done' }])).toBe(0);
  });

  test('is told by categories', () => {
    expect(percentOf({ plan, done: ['chats'] })).toBe(25);
    expect(percentOf({ plan: [], done: [] })).toBe(0);
  });

  test('says once that it is done', () => {
    const done = at('done');
    expect(finishedOf([at('scrubbing')], [done])).toEqual([done]);
    expect(finishedOf(undefined, [done])).toEqual([]);
    expect(finishedOf([done], [done])).toEqual([]);
  });
});

describe('approval', () => {
  const may = { approve: true };
  test('belongs to somebody else than who asked, where two are needed', () => {
    expect(approvalOf(at('approval'), '9', may, true)).toBe('possible');
    expect(approvalOf(at('approval'), '7', may, true)).toBe('own');
    expect(approvalOf(at('changed'), '7', may, true)).toBe('own');
    expect(approvalOf(at('approval'), '7', may, false)).toBe('possible');
  });

  test('is told by what happened where the settings may not be read', () => {
    expect(approvalOf(at('approval'), '7', may)).toBe('own');
    expect(approvalOf(at('changed', { approvedBy: info.by }), '7', may)).toBe('possible');
    expect(approvalOf(at('changed', { approvedBy: { id: '9', name: 'Ben' } }), '7', may)).toBe(
      'own'
    );
  });

  test('needs its permission, and an erasure that waits for it', () => {
    expect(approvalOf(at('approval'), '9', { approve: false }, true)).toBe('permission');
    expect(approvalOf(at('running'), '9', may, true)).toBeUndefined();
  });
});

describe('buttons', () => {
  const all = { prepare: true, approve: true };
  const fresh = (state: ErasureState) => {
    const { startedAt: _startedAt, ...rest } = at(state);
    return rest;
  };
  test('call it off only while nothing is gone', () => {
    expect(STATES.filter((state) => isCancellable(fresh(state), all))).toEqual([
      'approval',
      'queued',
      'blocked',
      'changed',
    ]);
    expect(isCancellable(at('blocked'), all)).toBe(false);
    expect(isCancellable({ ...fresh('changed'), frozenAt: 1 }, all)).toBe(false);
    expect(isCancellable(fresh('approval'), { prepare: false, approve: false })).toBe(false);
  });

  test('try again what may have passed, not what asks for a decision', () => {
    const tried = (trouble: ErasureTrouble) => isRetryable(at('running', { trouble }), all);
    expect((['file', 'database', 'internal'] as const).every(tried)).toBe(true);
    expect((['hold', 'changed'] as const).some(tried)).toBe(false);
    expect(isRetryable(at('running'), all)).toBe(false);
    expect(isRetryable(at('queued', { trouble: 'database' }), all)).toBe(false);
    expect(isRetryable(at('running', { trouble: 'file' }), { approve: false })).toBe(false);
  });

  test('give a receipt once the data is gone', () => {
    expect(STATES.filter((state) => hasReceipt({ state }))).toEqual([
      'receipt',
      'scrubbing',
      'done',
    ]);
  });
});

describe('a new erasure', () => {
  const draft: ErasureDraft = {
    statistics: 'drop',
    receiptTo: undefined,
    language: 'de',
    reason: '',
    leaveOut: false,
  };

  test('speaks of what goes, not of what is kept', () => {
    expect(erasedOf(preview)).toBe(45);
  });

  test('does not go on over a hold, another request or an unknown requester', () => {
    expect(isBlocked(preview)).toBe(false);
    expect(isBlocked(blocked)).toBe(true);
    expect(isBlocked(preview, { state: 'pending' })).toBe(true);
    expect(isBlocked(preview, { state: 'waived' })).toBe(false);
  });

  test('needs a reason without a request, and something to erase', () => {
    expect(startProblem(draft, preview, undefined)).toBe('erasure.needReason');
    const phoned = { ...draft, reason: ' asked by phone ' };
    expect(startProblem(phoned, preview, undefined)).toBeUndefined();
    expect(startProblem(draft, preview, 'k1')).toBeUndefined();
    const nothing = { totals: { delete: 0, anonymise: 0, keep: 2 }, others: [] };
    expect(startProblem(draft, nothing, 'k1')).toBe('erasure.nothing');
  });

  test('does not start while somebody else may be the same person, unless they are left out on purpose', () => {
    const person = { subjectIds: ['o1', 'o2'], emails: [], phones: [], languages: [] };
    const others = [{ person, score: 60, agrees: [], differs: [] }];
    const found = { ...preview, others };
    expect(startProblem(draft, found, 'k1')).toBe('others.decide');
    expect(startProblem({ ...draft, leaveOut: true }, found, 'k1')).toBeUndefined();
    const scope = { kind: 'subjects' as const, subjectIds: ['s1'] };
    expect(requestOf(scope, draft, found, 'k1').leftOut).toEqual(['o1']);
    expect(requestOf(scope, draft, preview, 'k1')).not.toHaveProperty('leftOut');
  });

  test('asks for approval where two are needed or the right is missing', () => {
    expect(startOf({ secondPerson: false, mayApprove: true })).toBe('erase');
    expect(startOf({ secondPerson: true, mayApprove: true })).toBe('ask');
    expect(startOf({ secondPerson: false, mayApprove: false })).toBe('ask');
  });

  test('sends exactly what was looked at', () => {
    const scope = { kind: 'subjects' as const, subjectIds: ['s1'] };
    expect(requestOf(scope, draft, preview, 'k1')).toEqual({
      scope,
      planHash: 'ab12',
      statistics: 'drop',
      language: 'de',
      caseId: 'k1',
    });
    const full = { ...draft, reason: ' by phone ', receiptTo: 'mira@example.com' };
    expect(requestOf(scope, full, preview, undefined)).toMatchObject({
      reason: 'by phone',
      receiptTo: 'mira@example.com',
    });
    // Nothing chosen: the person is told. That nobody writes is said as such.
    expect(requestOf(scope, draft, preview, 'k1')).not.toHaveProperty('receiptTo');
    expect(requestOf(scope, { ...draft, receiptTo: null }, preview, 'k1').receiptTo).toBeNull();
  });

  test('has an address that says for whom, and for which request', () => {
    expect(newErasurePath({ subjectIds: ['s1', 's2'], caseId: 'k1' })).toMatch(
      /\/erasures\/new\?subject=s1&subject=s2&case=k1$/
    );
    expect(newErasurePath({ chatIds: ['c1'] })).toMatch(/\/erasures\/new\?chat=c1$/);
  });
});
