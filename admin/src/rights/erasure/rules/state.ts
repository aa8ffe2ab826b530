import type { ErasureInfo, ErasureState } from '../../../../../protocol';

export type Station = 'approval' | 'erasing' | 'receipt' | 'overwriting' | 'done';

const STATIONS: Record<ErasureState, Station | undefined> = {
  approval: 'approval',
  changed: 'approval',
  queued: 'erasing',
  running: 'erasing',
  blocked: 'erasing',
  receipt: 'receipt',
  scrubbing: 'overwriting',
  done: 'done',
  cancelled: undefined,
};

/** Where an erasure stands on its way; nowhere when it was called off. */
export const stationOf = ({ state }: Pick<ErasureInfo, 'state'>): Station | undefined =>
  STATIONS[state];

/** Somebody else than who asked has approved it, or has to. */
const hasApproval = ({ state, by, approvedBy }: Pick<ErasureInfo, 'state' | 'by' | 'approvedBy'>) =>
  STATIONS[state] === 'approval' || (approvedBy !== undefined && approvedBy.id !== by.id);

export const stationsOf = (info: Pick<ErasureInfo, 'state' | 'by' | 'approvedBy'>): Station[] => [
  ...(hasApproval(info) ? (['approval'] as const) : []),
  'erasing',
  'receipt',
  'overwriting',
  'done',
];

const SOON = 2_000;
const LATER = 15_000;

/** Milliseconds until it is worth asking again: soon while it runs, later while it waits for something; 0: never. */
export const paceOf = ({ state, trouble }: Pick<ErasureInfo, 'state' | 'trouble'>): number => {
  if (state === 'queued' || state === 'running' || state === 'scrubbing')
    return trouble === undefined ? SOON : LATER;
  return state === 'receipt' || state === 'blocked' ? LATER : 0;
};

/** The shortest of several; 0 when none is worth asking for. */
export const paceOfAll = (all: readonly Pick<ErasureInfo, 'state' | 'trouble'>[]): number =>
  all
    .map(paceOf)
    .reduce((least, one) => (one > 0 && (least === 0 || one < least) ? one : least), 0);

/** Of 100, by categories. */
export const percentOf = ({ plan, done }: Pick<ErasureInfo, 'plan' | 'done'>): number =>
  plan.length === 0 ? 0 : Math.min(100, Math.floor((done.length / plan.length) * 100));

/** Erasures that were on their way before and are done now. */
export const finishedOf = (
  before: readonly ErasureInfo[] | undefined,
  now: readonly ErasureInfo[] | undefined
): ErasureInfo[] => {
  const moving = new Set(
    (before ?? []).filter((one) => paceOf(one) > 0).map(({ erasureId }) => erasureId)
  );
  return (now ?? []).filter(({ erasureId, state }) => state === 'done' && moving.has(erasureId));
};
