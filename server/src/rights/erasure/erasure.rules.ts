import { createHash } from 'node:crypto';
import type { ErasureState, StorePlan } from '../../../../protocol';

/** States in which an erasure is not over. */
export const LIVE: readonly ErasureState[] = [
  'approval',
  'queued',
  'running',
  'blocked',
  'changed',
  'receipt',
  'scrubbing',
];

/** States in which nothing has been erased yet, so that it can be called off. */
const UNTOUCHED: readonly ErasureState[] = ['approval', 'queued', 'changed', 'blocked'];

/** Whether it can be called off: as soon as the first record is gone it has to be brought to its end. */
export const mayCancel = (state: ErasureState, started: boolean): boolean =>
  !started && UNTOUCHED.includes(state);

export const recordsOf = ({ delete: gone, anonymise, keep }: StorePlan): number =>
  gone + anonymise + keep;

/** What an approved plan leaves to be done. */
export const remaining = (plan: readonly StorePlan[]): number =>
  plan.reduce((sum, one) => sum + one.delete + one.anonymise, 0);

/**
 * Categories that hold more than was approved (R19). Less is no reason to stop: time or somebody else has taken it.
 */
export const grown = (approved: readonly StorePlan[], now: readonly StorePlan[]): string[] => {
  const before = new Map(approved.map((one) => [one.store, recordsOf(one)]));
  return now
    .filter((one) => recordsOf(one) > (before.get(one.store) ?? 0))
    .map(({ store }) => store);
};

/** Names a plan and what it is made for; changes with every figure of it. */
export const planHash = (
  target: {
    subjectIds: readonly string[];
    chatIds?: readonly string[];
    statistics: 'keep' | 'drop';
  },
  plan: readonly StorePlan[]
): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        [...target.subjectIds].sort(),
        target.chatIds ? [...target.chatIds].sort() : null,
        target.statistics,
        plan.map((one) => [one.store, one.delete, one.anonymise, one.keep, one.ground ?? '']),
      ])
    )
    .digest('hex');

/** Pause before one that stands still is tried again, in milliseconds. */
export const RETRY_AFTER = 60_000;
