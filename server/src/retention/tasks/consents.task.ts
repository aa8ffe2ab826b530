import type { Knex } from 'knex';
import type { ConsentRecord } from '../../../../protocol';
import { toMillis } from '../../platform';
import { without } from '../protection';
import { cutoffOf } from '../retention.rules';
import type { Due, RetentionTask } from '../task.types';
import type { TaskDeps } from './task.deps';

const CONSENT = 'plugin::live-chat.consent';
const STANDING = 'plugin::live-chat.consent-standing';

/** A consent that is over, or a question that was never answered: nothing is done on its strength any more. */
const OVER = ['requested', 'refused', 'withdrawn', 'expired', 'invalidated'];

interface StandingRow {
  id: number;
  subject_id: string;
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
  const standings = (purpose: string, cutoff: number) =>
    knex(database.table(STANDING))
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

  const recordsOf = (purpose: string, subjectIds: readonly string[]) => {
    const query = knex(database.table(CONSENT))
      .select('document_id')
      .where('purpose', purpose)
      .whereIn('subject_id', [...subjectIds]);
    without(query, 'chat_id', protection.heldChats());
    return query.pluck('document_id') as Promise<string[]>;
  };

  async function* ofStandings(purpose: string, cutoff: number, limit: number) {
    for (let last = 0; ;) {
      const query = standings(purpose, cutoff)
        .select('id', 'subject_id')
        .andWhere('id', '>', last)
        .orderBy('id')
        .limit(limit);
      protect(query);
      const rows = (await query) as StandingRow[];
      if (rows.length === 0) return;
      const recordIds = await recordsOf(
        purpose,
        rows.map((row) => row.subject_id)
      );
      if (recordIds.length > 0) await deps.eraseConsents(recordIds);
      yield recordIds.length;
      last = rows.at(-1)?.id ?? last;
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
    async *batches(_rule, limit) {
      for (const { key, cutoff } of await times()) {
        yield* ofStandings(key, cutoff, limit);
        for await (const rows of dueProofs(key, cutoff, limit)) {
          const recordIds = rows.map((row) => row.document_id);
          if (recordIds.length > 0) await deps.eraseConsents(recordIds);
          yield recordIds.length;
        }
      }
    },
  };
};
