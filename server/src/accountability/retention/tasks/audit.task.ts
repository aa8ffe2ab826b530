import { cutoffOf } from '../retention.rules';
import type { RetentionTask } from '../task.types';
import type { TaskDeps } from './task.deps';

/** Entries in one checkpoint: each leaves an entry of its own, so they are few and large. */
const BATCHES = 50;

/** Old entries of the audit log go up to a signed checkpoint, so that the rest of the chain can still be proven. */
export const auditTask = ({ auditLog, clock }: TaskDeps): RetentionTask => ({
  key: 'audit',
  async due({ days }) {
    const old = await auditLog.store.oldUntil(cutoffOf(clock.now(), days));
    return old ? { count: old.count, held: 0, oldest: old.oldest } : { count: 0, held: 0 };
  },
  async *batches({ days }, limit) {
    const before = cutoffOf(clock.now(), days);
    for (;;) {
      const removed = await auditLog.shorten(before, limit * BATCHES);
      if (removed === 0) return;
      yield removed;
    }
  },
});
