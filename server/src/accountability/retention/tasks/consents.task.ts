import type { Knex } from 'knex';
import { toMillis } from '../../../foundation/platform';
import { cutoffOf } from '../retention.rules';
import type { Due, RetentionTask } from '../task.types';
import { EndedConsents } from './ended-consents';
import { LeftProofs, leftSince } from './left-proofs';
import type { TaskDeps } from './task.deps';

const PAGE = 500;
/** Persons whose proofs go at once; each batch asks anew what is due and what is held. */
const BATCH = 50;

const count = async (query: Knex.QueryBuilder): Promise<{ n: number; oldest?: number }> => {
  const row: { n?: number | string; oldest?: unknown } | undefined = await query
    .count({ n: '*' })
    .min({ oldest: 'at' })
    .first();
  return {
    n: Number(row?.n ?? 0),
    ...(row?.oldest == null ? {} : { oldest: toMillis(row.oldest) }),
  };
};

/**
 * Proofs of consent, purpose by purpose: each for as long as its purpose says, from the moment that the consent ended,
 * or from the erasure of the person.
 */
export const consentsTask = (deps: TaskDeps): RetentionTask => {
  const ended = new EndedConsents(deps);
  const proofs = new LeftProofs(deps);

  const times = async () => {
    const purposes = await deps.purposes();
    return purposes.map(({ key, retention }) => ({
      key,
      cutoff: cutoffOf(deps.clock.now(), retention.days),
    }));
  };

  return {
    key: 'consents',
    async due(): Promise<Due> {
      const sum: Due = { count: 0, held: 0 };
      const note = (n: number, oldest: number | undefined) => {
        sum.count += n;
        if (oldest !== undefined) sum.oldest = Math.min(sum.oldest ?? oldest, oldest);
      };
      for (const { key, cutoff } of await times()) {
        const all = await count(ended.standings(key, cutoff));
        const found = await count(ended.free(key, cutoff));
        note(found.n, found.oldest);
        sum.held += all.n - found.n;
        for await (const rows of proofs.due(key, cutoff, PAGE)) {
          for (const row of rows) note(1, leftSince(row));
        }
      }
      return sum;
    },
    async stopped(_rule, most) {
      const ids = new Set<string>();
      let sum = 0;
      for (const { key, cutoff } of await times()) {
        sum += (await count(ended.held(key, cutoff))).n;
        const found = (await ended
          .held(key, cutoff)
          .distinct('subject_id')
          .limit(most)
          .pluck('subject_id')) as string[];
        for (const id of found) ids.add(id);
      }
      return { ids: [...ids].slice(0, most), count: sum };
    },
    async *batches(_rule, limit) {
      for (const { key, cutoff } of await times()) {
        yield* ended.endAll(key, cutoff, Math.min(limit, BATCH));
        for await (const rows of proofs.due(key, cutoff, Math.min(limit, BATCH))) {
          const recordIds = rows.map((row) => row.document_id);
          if (recordIds.length > 0) await deps.eraseConsents(recordIds);
          yield recordIds.length;
        }
      }
    },
  };
};
