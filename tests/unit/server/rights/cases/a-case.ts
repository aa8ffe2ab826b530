import type { Case } from '../../../../../server/src/rights/cases/case.types';
import type { Acting } from '../../../../../server/src/rights/cases/case.rules';

export const RECEIVED = Date.parse('2026-03-10T10:00:00Z');
export const DAY = 86_400_000;

export const aCase = (more: Partial<Case> = {}): Case => ({
  caseId: 'case1',
  reference: 'R-7F3K2MN',
  kind: 'access',
  source: 'email',
  state: 'received',
  requester: { name: 'Mira', email: 'mira@example.test' },
  subjectIds: ['one'],
  details: 'Everything, please.',
  language: 'en',
  enteredAt: RECEIVED,
  clock: { receivedAt: RECEIVED, extendedMonths: 0, pausedMs: 0 },
  identity: { state: 'none' },
  ...more,
});

/** The same addresses on file of each of the persons. */
export const onFileOf = (ids: readonly string[], addresses: readonly string[]) =>
  new Map(ids.map((id) => [id, addresses]));

/** Circumstances in which nothing is missing. */
export const acting = (more: Partial<Acting> = {}): Acting => ({
  now: RECEIVED + DAY,
  by: '1',
  addresses: ['mira@example.test'],
  reachable: true,
  mailTrouble: true,
  nonce: 'nonce',
  codeFits: true,
  newOnFile: onFileOf(['one', 'two', 'three'], ['mira@example.test']),
  ...more,
});
