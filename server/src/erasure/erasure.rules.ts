import { createHash } from 'node:crypto';
import type { ErasureState, StorePlan } from '../../../protocol';
import { ERASURE_RANKS, type ErasureRank, type ErasureTarget } from '../personal-data';

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
export const planHash = (target: ErasureTarget, plan: readonly StorePlan[]): string =>
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

/** Stores in the order of an erasure: by rank, then as they were registered. */
export const inOrder = <S extends { erasure: { rank: ErasureRank } }>(stores: readonly S[]): S[] =>
  ERASURE_RANKS.flatMap((rank) => stores.filter((store) => store.erasure.rank === rank));

/** What waits until the receipt has gone out: it is part of it. */
export const isLate = (rank: ErasureRank): boolean => rank === 'correspondence' || rank === 'cases';

/** Pause before one that stands still is tried again, in milliseconds. */
export const RETRY_AFTER = 60_000;
