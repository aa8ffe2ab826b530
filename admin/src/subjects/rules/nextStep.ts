import type { CaseDetails, CaseEvent, ExportInfo, RequestKind } from '../../../../protocol';

/**
 * - `verify`, `confirm`: ask for proof of identity; then enter the code, or wait for the link to be opened
 * - `find`: say whom the case is about; `export`: review and export; `wait`: an export is on its way
 * - `approve`: a second person has to approve the export; `deliver`: hand it over
 * - `complete`: nothing else is left; `resume`: the clock stands without need
 */
export type Step =
  'verify' | 'confirm' | 'find' | 'export' | 'approve' | 'wait' | 'deliver' | 'resume' | 'complete';

type Asked = Pick<
  CaseDetails,
  'kind' | 'state' | 'identity' | 'subjectIds' | 'history' | 'actions'
>;

const WITH_COPY: readonly RequestKind[] = ['access', 'portability'];
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
  exports: readonly Pick<ExportInfo, 'state'>[] = []
): Step | undefined => {
  const { kind, state, subjectIds, history } = asked;
  if (CLOSED.includes(state)) return undefined;
  const first = identityStep(asked);
  if (first) return first;
  if (state === 'paused') return 'resume';
  if (subjectIds.length === 0) return 'find';
  return WITH_COPY.includes(kind) ? copyStep(history, exports) : 'complete';
};

/** The way of a case as stations, with the one that it has come to. */
export type Station = 'identity' | 'person' | 'copy' | 'deliver' | 'done';

export const stationsOf = (kind: RequestKind): Station[] => [
  ...(NEEDS_IDENTITY.includes(kind) ? (['identity'] as const) : []),
  'person',
  ...(WITH_COPY.includes(kind) ? (['copy', 'deliver'] as const) : []),
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
  complete: 'done',
};

/** The station that a step belongs to; none for a case that is closed. */
export const stationOf = (step: Step | undefined): Station | undefined => step && STATIONS[step];
