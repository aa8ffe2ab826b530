import {
  requestOf,
  startProblem,
  type ExportDraft,
} from '../../../../../admin/src/rights/export/rules/exportDraft';
import {
  decisionsFor,
  inOrder,
  maskRest,
  needsReason,
  progressOf,
} from '../../../../../admin/src/rights/export/rules/review';
import type { ExportPreview, OtherHit } from '../../../../../protocol';

const hit = (hitId: string, part: Partial<OtherHit> = {}): OtherHit => ({
  hitId,
  kind: 'email',
  value: `${hitId}@example.com`,
  own: false,
  places: 1,
  samples: [],
  ...part,
});

const own = hit('own', { own: true });
const other = hit('other');
const name = hit('name', { kind: 'name', value: 'Jonas Berg' });
const hits = [own, other, name];

describe('R12: what may be another person’s', () => {
  test('asks for a decision, one’s own does not', () => {
    expect(progressOf(hits, {}, [])).toEqual({ decided: 0, total: 2, unexplained: 0 });
    expect(inOrder(hits).map(({ hitId }) => hitId)).toEqual(['other', 'name', 'own']);
  });

  test('is masked without asking when its name was typed in to be masked', () => {
    expect(progressOf(hits, {}, ['jonas berg']).decided).toBe(1);
    expect(decisionsFor([name], {}, ['jonas berg'])).toEqual([{ hitId: 'name', mask: true }]);
  });

  test('is not decided while it is kept without a reason', () => {
    const kept = { other: { mask: false, reason: '  ' } };
    expect(needsReason(other, kept.other)).toBe(true);
    expect(progressOf(hits, kept, [])).toEqual({ decided: 0, total: 2, unexplained: 1 });
    const told = { other: { mask: false, reason: 'public contact' } };
    expect(progressOf(hits, told, []).decided).toBe(1);
    expect(needsReason(own, { mask: false })).toBe(false);
  });

  test('is masked all at once, decisions that were made aside', () => {
    const kept = { other: { mask: false, reason: 'public contact' } };
    const all = maskRest(hits, kept, []);
    expect(progressOf(hits, all, []).decided).toBe(2);
    expect(decisionsFor(hits, all, [])).toEqual([
      { hitId: 'own', mask: false },
      { hitId: 'other', mask: false, reason: 'public contact' },
      { hitId: 'name', mask: true },
    ]);
  });

  test('is masked when nobody has said anything', () => {
    expect(decisionsFor([other], {}, [])).toEqual([{ hitId: 'other', mask: true }]);
  });
});

describe('an export', () => {
  const preview: ExportPreview = {
    until: 5,
    counts: [{ store: 'chats', count: 2 }],
    total: 2,
    hits,
    contactMasked: false,
    language: 'en',
    others: [],
  };
  const draft = (part: Partial<ExportDraft> = {}): ExportDraft => ({
    formats: ['pdf'],
    language: 'de',
    agents: 'role',
    bom: true,
    reason: '',
    names: [],
    decisions: maskRest(hits, {}, []),
    leaveOut: false,
    ...part,
  });

  test('starts when everything is decided and there is a case or a reason', () => {
    expect(startProblem(draft(), preview, 'c1')).toBeUndefined();
    expect(startProblem(draft({ reason: 'asked by phone' }), preview, undefined)).toBeUndefined();
    expect(startProblem(draft(), preview, undefined)).toBe('review.needReason');
    expect(startProblem(draft({ formats: [] }), preview, 'c1')).toBe('review.needFormat');
    expect(startProblem(draft({ decisions: {} }), preview, 'c1')).toBe('review.needDecisions');
    const kept = { ...draft().decisions, other: { mask: false } };
    expect(startProblem(draft({ decisions: kept }), preview, 'c1')).toBe('review.needReasons');
  });

  test('waits while somebody else may be the same person, unless they are left out on purpose', () => {
    const person = { subjectIds: ['o1', 'o2'], emails: [], phones: [], languages: [] };
    const found = { ...preview, others: [{ person, score: 60, agrees: [], differs: [] }] };
    expect(startProblem(draft(), found, 'c1')).toBe('others.decide');
    expect(startProblem(draft({ leaveOut: true }), found, 'c1')).toBeUndefined();
    const scope = { kind: 'subjects' as const, subjectIds: ['s1'] };
    expect(requestOf(scope, draft({ leaveOut: true }), found, 'c1').leftOut).toEqual(['o1']);
    expect(requestOf(scope, draft(), preview, 'c1')).not.toHaveProperty('leftOut');
  });

  test('is of exactly what was looked at', () => {
    const request = requestOf({ kind: 'subjects', subjectIds: ['s1'] }, draft(), preview, 'c1');
    expect(request).toMatchObject({ until: 5, counts: preview.counts, caseId: 'c1' });
    expect(request.decisions).toHaveLength(3);
    expect(request).not.toHaveProperty('reason');
  });
});
