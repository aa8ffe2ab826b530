import type { ExportInfo } from '../../../../../protocol';

type Stated = Pick<ExportInfo, 'state'>;

/** Something goes on by itself, so that it is worth asking again. */
export const isMoving = ({ state }: Stated): boolean => state === 'queued' || state === 'running';

/** How often to ask again while something goes on by itself. Milliseconds. */
const WHILE_MOVING = 2_000;

/** Milliseconds until it is worth asking again; 0: not at all. */
export const paceOf = (all: readonly Stated[]): number => (all.some(isMoving) ? WHILE_MOVING : 0);

export const isCancellable = ({ state }: Stated): boolean =>
  state === 'approval' || state === 'queued' || state === 'running';

/** Of 100. */
export const percentOf = ({ done, total }: Pick<ExportInfo, 'done' | 'total'>): number =>
  total === 0 ? 0 : Math.min(100, Math.floor((done / total) * 100));

export type Approval = 'possible' | 'own' | 'permission' | undefined;

/** Whether an export waits for this person; nothing when it does not wait at all. */
export const approvalOf = (
  { state, by }: Pick<ExportInfo, 'state' | 'by'>,
  me: string | undefined,
  may: boolean
): Approval => {
  if (state !== 'approval') return undefined;
  if (by.id === me) return 'own';
  return may ? 'possible' : 'permission';
};

/** Exports that were on their way before and are not any more. */
export const finishedOf = (
  before: readonly ExportInfo[] | undefined,
  now: readonly ExportInfo[] | undefined
): ExportInfo[] => {
  const moving = new Set((before ?? []).filter(isMoving).map(({ exportId }) => exportId));
  return (now ?? []).filter(
    ({ exportId, state }) => moving.has(exportId) && (state === 'ready' || state === 'failed')
  );
};

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size in its largest unit with at most one digit behind the point. */
export const sizeOf = (bytes: number): { value: number; unit: (typeof UNITS)[number] } => {
  let value = bytes;
  let unit: (typeof UNITS)[number] = 'byte';
  for (const next of UNITS.slice(1)) {
    if (value < 1_000) break;
    value /= 1_000;
    unit = next;
  }
  return { value: value >= 10 ? Math.round(value) : Math.round(value * 10) / 10, unit };
};
