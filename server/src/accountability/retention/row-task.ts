import type { Knex } from 'knex';
import type { RetentionKey } from '../../../../protocol';
import { toMillis, type Clock, type Database } from '../../foundation/platform';
import type { Belonging, Protection } from './protection';
import { cutoffOf } from './retention.rules';
import type { Due, RetentionTask, TaskRule } from './task.types';

/**
 * Rows that are ended at once. Small, because each batch asks anew what is due, free and not held: what is put on hold
 * while a run goes on is too late for the batch under way alone.
 */
const BATCH = 50;

export interface RowTask {
  key: RetentionKey;
  database: Database;
  clock: Clock;
  protection: Protection;
  uid: string;
  /** Column that says when a row's time began, and what kind of column it is. */
  time: string;
  kind: 'date' | 'millis';
  /** Which rows have a time at all. */
  ended?(query: Knex.QueryBuilder): void;
  /** Leaves out what is held or frozen. */
  free?(query: Knex.QueryBuilder): void;
  /** How rows belong to persons and chats that may be held. */
  heldBy?: readonly Belonging[];
  /** Ends these rows. Called with rows that were free a moment ago. */
  erase(rows: readonly { id: number; documentId: string }[], rule: TaskRule): Promise<void>;
}

type Row = Pick<{ id: number; document_id: string }, 'id' | 'document_id'>;

/** Retention of one table's rows, which end at a time that stands in a column. */
export const rowTask = (task: RowTask): RetentionTask => {
  const { database, clock, protection, heldBy } = task;
  const due = (rule: TaskRule) => {
    const cutoff = cutoffOf(clock.now(), rule.days);
    const query = database
      .knex(database.table(task.uid))
      .where(task.time, '<=', task.kind === 'date' ? new Date(cutoff) : cutoff);
    task.ended?.(query);
    return query;
  };
  const free = (rule: TaskRule) => {
    const query = due(rule);
    task.free?.(query);
    return query;
  };
  return {
    key: task.key,
    async due(rule): Promise<Due> {
      const all: { n?: number | string } | undefined = await due(rule).count({ n: '*' }).first();
      const found: { n?: number | string; oldest?: unknown } | undefined = await free(rule)
        .count({ n: '*' })
        .min({ oldest: task.time })
        .first();
      const count = Number(found?.n ?? 0);
      return {
        count,
        held: Number(all?.n ?? 0) - count,
        ...(found?.oldest == null ? {} : { oldest: toMillis(found.oldest) }),
      };
    },
    ...(heldBy && {
      stopped: (rule: TaskRule, most: number) => protection.stopped(() => due(rule), heldBy, most),
    }),
    async *batches(rule, limit) {
      let last = 0;
      for (;;) {
        // Along the key: a row that does not go must not be tried for ever.
        const rows: Row[] = await free(rule)
          .select('id', 'document_id')
          .andWhere('id', '>', last)
          .orderBy('id')
          .limit(Math.min(limit, BATCH));
        if (rows.length === 0) return;
        await task.erase(
          rows.map(({ id, document_id: documentId }) => ({ id, documentId })),
          rule
        );
        yield rows.length;
        last = rows.at(-1)?.id ?? last;
      }
    },
  };
};

/** Deletes rows of a table by their keys, asking once more whether they are free. */
export const deleteRows =
  (database: Database, uid: string, free?: (query: Knex.QueryBuilder) => void) =>
  async (rows: readonly { id: number }[]): Promise<void> => {
    const query = database.knex(database.table(uid)).whereIn(
      'id',
      rows.map(({ id }) => id)
    );
    free?.(query);
    await query.delete();
  };
