import type {
  CaseDetails,
  CaseEvent,
  ErasureInfo,
  ExportInfo,
  RequestKind,
} from '../../../../../protocol';

/**
 * - `verify`, `confirm`: ask for proof of identity; then enter the code, or wait for the link to be opened
 * - `find`: say whom the case is about; `export`: review and export; `wait`: an export is on its way
 * - `approve`: a second person has to approve the export; `deliver`: hand it over
 * - `erase`: look at what would be erased; `approveErasure`: a second person has to approve it; `erasing`: it is on its
 *   way; `restrict`, `correct`: place a restriction, put right what is wrong
 * - `complete`: nothing else is left; `resume`: the clock stands without need
 */
export type Step =
  | 'verify'
  | 'confirm'
  | 'find'
  | 'export'
  | 'approve'
  | 'wait'
  | 'deliver'
  | 'erase'
  | 'approveErasure'
  | 'erasing'
  | 'restrict'
  | 'correct'
  | 'resume'
  | 'complete';

type Asked = Pick<
  CaseDetails,
  'kind' | 'state' | 'identity' | 'subjectIds' | 'history' | 'actions'
>;

const WITH_COPY: readonly RequestKind[] = ['access', 'portability'];
/** Whoever objects or withdraws may want to be erased as well. */
export const WITH_ERASURE: readonly RequestKind[] = ['erasure', 'objection', 'withdrawal'];
/** Answers that disclose, destroy or change data: identity comes first. */
const NEEDS_IDENTITY: readonly RequestKind[] = [...WITH_COPY, 'erasure', 'rectification'];
const CLOSED: readonly CaseDetails['state'][] = ['completed', 'refused', 'withdrawn'];
const DELIVERED: readonly CaseEvent['type'][] = ['delivery', 'delivery_opened'];
const UNDONE: readonly CaseEvent['type'][] = ['delivery_revoked', 'delivery_locked', 'reopened'];

/** The last thing that happened to a delivery leaves one that stands. */
const isDelivered = (history: readonly CaseEvent[]): boolean => {
  const told = history.filter(({ type }) => DELIVERED.includes(type) || UNDONE.includes(type));
  const last = [...told].sort((a, b) => a.at - b.at).at(-1);
  return last !== undefined && DELIVERED.includes(last.type);
};

const copyStep = (
  history: readonly CaseEvent[],
  exports: readonly Pick<ExportInfo, 'state'>[]
): Step => {
  if (isDelivered(history)) return 'complete';
  const has = (...states: ExportInfo['state'][]) =>
    exports.some(({ state }) => states.includes(state));
  if (has('ready')) return 'deliver';
  if (has('queued', 'running')) return 'wait';
  return has('approval') ? 'approve' : 'export';
};

/** Nothing as long as none was asked for. */
const erasureStep = (erasures: readonly Pick<ErasureInfo, 'state'>[]): Step | undefined => {
  const live = erasures.filter(({ state }) => state !== 'cancelled');
  if (live.some(({ state }) => state === 'approval' || state === 'changed'))
    return 'approveErasure';
  if (live.some(({ state }) => state !== 'done')) return 'erasing';
  return live.length > 0 ? 'complete' : undefined;
};

/** What was done for a case beside its exports. */
export interface Done {
  erasures?: readonly Pick<ErasureInfo, 'state'>[];
  /** All of its people are under a restriction; unknown to who may not see holds. */
  restricted?: boolean;
}

/** Steps that a case can be completed without: whoever sees to it may know better. */
export const isOptional = (step: Step): boolean =>
  step === 'erase' || step === 'restrict' || step === 'correct';

/** It stands in the history, and the case was not opened again since. */
const wasDone = (history: readonly CaseEvent[], what: 'hold' | 'correction'): boolean => {
  const told = history.filter(({ type }) => type === what || type === 'reopened');
  return [...told].sort((a, b) => a.at - b.at).at(-1)?.type === what;
};

const identityStep = ({ kind, identity, subjectIds, actions }: Asked): Step | undefined => {
  if (identity.state === 'verified' || identity.state === 'waived') return undefined;
  if (!NEEDS_IDENTITY.includes(kind)) return undefined;
  if (identity.state === 'pending') return 'confirm';
  const verify = actions.find(({ type }) => type === 'send_verification');
  // Whoever is found may have an address on file.
  return verify?.missing === 'address' && subjectIds.length === 0 ? 'find' : 'verify';
};

/** The one thing to do now; nothing when the case is closed. */
export const nextStep = (
  asked: Asked,
  exports: readonly Pick<ExportInfo, 'state'>[] = [],
  { erasures = [], restricted }: Done = {}
): Step | undefined => {
  const { kind, state, subjectIds, history } = asked;
  if (CLOSED.includes(state)) return undefined;
  // An erased person is taken out of the case: nobody has to be looked for again.
  const erasure = WITH_ERASURE.includes(kind) ? erasureStep(erasures) : undefined;
  if (erasure) return erasure;
  const first = identityStep(asked);
  if (first) return first;
  if (state === 'paused') return 'resume';
  if (subjectIds.length === 0) return 'find';
  if (WITH_COPY.includes(kind)) return copyStep(history, exports);
  if (WITH_ERASURE.includes(kind)) return 'erase';
  if (kind === 'restriction')
    return (restricted ?? wasDone(history, 'hold')) ? 'complete' : 'restrict';
  return wasDone(history, 'correction') ? 'complete' : 'correct';
};

/** The way of a case as stations, with the one that it has come to. */
export type Station =
  'identity' | 'person' | 'copy' | 'deliver' | 'erase' | 'restrict' | 'correct' | 'done';

export const stationsOf = (kind: RequestKind): Station[] => [
  ...(NEEDS_IDENTITY.includes(kind) ? (['identity'] as const) : []),
  'person',
  ...(WITH_COPY.includes(kind) ? (['copy', 'deliver'] as const) : []),
  ...(WITH_ERASURE.includes(kind) ? (['erase'] as const) : []),
  ...(kind === 'restriction' ? (['restrict'] as const) : []),
  ...(kind === 'rectification' ? (['correct'] as const) : []),
  'done',
];

const STATIONS: Record<Step, Station> = {
  verify: 'identity',
  confirm: 'identity',
  resume: 'identity',
  find: 'person',
  export: 'copy',
  approve: 'copy',
  wait: 'copy',
  deliver: 'deliver',
  erase: 'erase',
  approveErasure: 'erase',
  erasing: 'erase',
  restrict: 'restrict',
  correct: 'correct',
  complete: 'done',
};

/** The station that a step belongs to; none for a case that is closed. */
export const stationOf = (step: Step | undefined): Station | undefined => step && STATIONS[step];
