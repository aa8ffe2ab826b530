import type { ErasureInfo } from '../../../../../protocol';

export interface Rights {
  prepare: boolean;
  approve: boolean;
}

/** - `own`: who asked cannot be the second person; `permission`: somebody else may */
export type Approval = 'possible' | 'own' | 'permission' | undefined;

/**
 * Whether an erasure waits for this person's approval; nothing when it does not wait for any.
 * @param secondPerson whether the settings ask for one, as far as it is known
 */
export const approvalOf = (
  { state, by, approvedBy }: Pick<ErasureInfo, 'state' | 'by' | 'approvedBy'>,
  me: string | undefined,
  { approve }: Pick<Rights, 'approve'>,
  secondPerson?: boolean
): Approval => {
  if (state !== 'approval' && state !== 'changed') return undefined;
  // For who may not read the settings: what could be started alone can be started anew alone.
  const alone = state === 'changed' && (approvedBy === undefined || approvedBy.id === by.id);
  if (by.id === me && (secondPerson ?? !alone)) return 'own';
  return approve ? 'possible' : 'permission';
};

/** Nothing is gone or closed to the person yet, so that it can be called off. */
export const isCancellable = (
  { state, frozenAt, startedAt }: Pick<ErasureInfo, 'state' | 'frozenAt' | 'startedAt'>,
  { prepare, approve }: Rights
): boolean =>
  (prepare || approve) &&
  frozenAt === undefined &&
  startedAt === undefined &&
  (state === 'approval' || state === 'changed' || state === 'queued' || state === 'blocked');

/** It stands still for a reason that may have gone meanwhile; a hold and grown data ask for a decision instead. */
export const isRetryable = (
  { state, trouble }: Pick<ErasureInfo, 'state' | 'trouble'>,
  { approve }: Pick<Rights, 'approve'>
): boolean =>
  approve &&
  (state === 'running' || state === 'blocked' || state === 'receipt' || state === 'scrubbing') &&
  trouble !== undefined &&
  trouble !== 'hold' &&
  trouble !== 'changed';

/** Data is gone, so that there is something to certify. */
export const hasReceipt = ({ state }: Pick<ErasureInfo, 'state'>): boolean =>
  state === 'receipt' || state === 'scrubbing' || state === 'done';
