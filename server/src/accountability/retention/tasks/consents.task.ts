import type { Knex } from 'knex';
import type { ConsentRecord } from '../../../../../protocol';
import { retryTransient, toMillis } from '../../../foundation/platform';
import { without } from '../protection';
import { cutoffOf } from '../retention.rules';
import type { Due, RetentionTask } from '../task.types';
import type { TaskDeps } from './task.deps';

const CONSENT = 'plugin::live-chat.consent';
const STANDING = 'plugin::live-chat.consent-standing';

/** A consent that is over, or a question that was never answered: nothing is done on its strength any more. */
const OVER = ['requested', 'not_given', 'refused', 'withdrawn', 'expired', 'invalidated'];

/** Persons whose proofs go at once; each batch asks anew what is due and what is held. */
const BATCH = 50;

interface StandingRow {
  id: number;
  subject_id: string;
  record_id: string;
  at: unknown;
}

interface ProofRow {
  id: number;
  document_id: string;
  record: string;
  at: unknown;
}

/** When a proof without a standing began to be nothing but a proof: the person was erased, or it was left over. */
const leftSince = ({ record, at }: ProofRow): number => {
  const { pseudonymised } = JSON.parse(record) as ConsentRecord;
  return Math.max(toMillis(at), pseudonymised ? Date.parse(pseudonymised.at) : 0);
};

/**
 * Proofs of consent, purpose by purpose: each for as long as its purpose says, from the moment that the consent ended,
 * or from the erasure of the person.
 */
export const consentsTask = (deps: TaskDeps): RetentionTask => {
  const { database, clock, protection } = deps;
  const { knex } = database;

  const protect = (query: Knex.QueryBuilder): void => {
    without(query, 'subject_id', protection.subjects());
  };
  const standings = (purpose: string, cutoff: number, on: Knex = knex) =>
    on(database.table(STANDING))
      .where('purpose', purpose)
      .whereIn('state', OVER)
      .andWhere('at', '<=', cutoff);
  const proofs = (purpose: string, cutoff: number) => {
    const records = database.table(CONSENT);
    const table = database.table(STANDING);
    return knex(records)
      .where('purpose', purpose)
      .andWhere('at', '<=', cutoff)
      .whereNotExists((exists) => {
        void exists
          .select('id')
          .from(table)
          .whereRaw('?? = ??', [`${table}.subject_id`, `${records}.subject_id`])
          .andWhereRaw('?? = ??', [`${table}.purpose`, `${records}.purpose`]);
      });
  };

  const times = async () => {
    const purposes = await deps.purposes();
    return purposes.map(({ key, retention }) => ({
      key,
      cutoff: cutoffOf(clock.now(), retention.days),
    }));
  };

  /**
   * Ends a person's proofs with the row locked that says where they stand: whoever answers meanwhile comes before, and
   * then nothing goes, or after. A card that was shown since is not among them.
   */
  const end = async (trx: Knex, purpose: string, row: StandingRow): Promise<number> => {
    const records = database.table(CONSENT);
    const going = trx(records)
      .where({ purpose, subject_id: row.subject_id })
      .andWhere('at', '<=', toMillis(row.at));
    without(going, 'chat_id', protection.heldChats());
    const count = await going.delete();
    // Where they stand stays with a proof that is held.
    await trx(database.table(STANDING))
      .where({ id: row.id, record_id: row.record_id })
      .whereNotIn(
        'record_id',
        trx(records).select('document_id').where('subject_id', row.subject_id)
      )
      .delete();
    return count;
  };

  const endAll = (purpose: string, cutoff: number, ids: readonly number[]): Promise<number> =>
    retryTransient(() =>
      knex.transaction(async (trx) => {
        const query = standings(purpose, cutoff, trx)
          .select('id', 'subject_id', 'record_id', 'at')
          .whereIn('id', [...ids])
          .orderBy('id')
          .forUpdate();
        protect(query);
        let count = 0;
        for (const row of (await query) as StandingRow[]) count += await end(trx, purpose, row);
        return count;
      })
    );

  async function* ofStandings(purpose: string, cutoff: number, limit: number) {
    for (let last = 0; ;) {
      const query = standings(purpose, cutoff)
        .andWhere('id', '>', last)
        .orderBy('id')
        .limit(Math.min(limit, BATCH));
      protect(query);
      const ids = (await query.pluck('id')) as number[];
      if (ids.length === 0) return;
      yield await endAll(purpose, cutoff, ids);
      last = ids.at(-1) ?? last;
    }
  }

  async function* dueProofs(purpose: string, cutoff: number, limit: number) {
    for (let last = 0; ;) {
      const query = proofs(purpose, cutoff)
        .select('id', 'document_id', 'record', 'at')
        .andWhere('id', '>', last)
        .orderBy('id')
        .limit(limit);
      protect(query);
      without(query, 'chat_id', protection.heldChats());
      const rows = (await query) as ProofRow[];
      if (rows.length === 0) return;
      yield rows.filter((row) => leftSince(row) <= cutoff);
      last = rows.at(-1)?.id ?? last;
    }
  }

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

  return {
    key: 'consents',
    async due(): Promise<Due> {
      const sum: Due = { count: 0, held: 0 };
      const note = (n: number, oldest: number | undefined) => {
        sum.count += n;
        if (oldest !== undefined) sum.oldest = Math.min(sum.oldest ?? oldest, oldest);
      };
      for (const { key, cutoff } of await times()) {
        const all = await count(standings(key, cutoff));
        const free = standings(key, cutoff);
        protect(free);
        const found = await count(free);
        note(found.n, found.oldest);
        sum.held += all.n - found.n;
        for await (const rows of dueProofs(key, cutoff, 500)) {
          for (const row of rows) note(1, leftSince(row));
        }
      }
      return sum;
    },
    async stopped(_rule, most) {
      const ids = new Set<string>();
      let sum = 0;
      for (const { key, cutoff } of await times()) {
        const held = () => standings(key, cutoff).whereIn('subject_id', protection.heldSubject());
        sum += (await count(held())).n;
        const found = (await held()
          .distinct('subject_id')
          .limit(most)
          .pluck('subject_id')) as string[];
        for (const id of found) ids.add(id);
      }
      return { ids: [...ids].slice(0, most), count: sum };
    },
    async *batches(_rule, limit) {
      for (const { key, cutoff } of await times()) {
        yield* ofStandings(key, cutoff, limit);
        for await (const rows of dueProofs(key, cutoff, Math.min(limit, BATCH))) {
          const recordIds = rows.map((row) => row.document_id);
          if (recordIds.length > 0) await deps.eraseConsents(recordIds);
          yield recordIds.length;
        }
      }
    },
  };
};
