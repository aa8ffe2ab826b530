import {
  tableErasure,
  tableStore,
  type PagedTable,
  type PersonalDataStore,
} from '../../foundation/personal-data';
import { toMillis, toMillisOrUndefined, type Database } from '../../foundation/platform';
import { HOLD_TARGET } from './hold.guard';
import { HOLD } from './hold.store';

interface Row {
  id: number;
  target_id: string;
  owner_id: string | null;
  kind: string;
  state: string;
  reason: string | null;
  placed_at: unknown;
  lifted_at: unknown;
}

/** Holds and restrictions on a person. Those that are not lifted stop an erasure before it comes to this. */
export const holdDataStore = (database: Database): PersonalDataStore => {
  const table: PagedTable<Row> = {
    database,
    table: database.table(HOLD),
    columns: ['id', 'target_id', 'owner_id', 'kind', 'state', 'reason', 'placed_at', 'lifted_at'],
    idsOf: ({ chatIds, subjectIds }) => chatIds ?? subjectIds,
    where: (query, ids, { until }) => {
      void query.andWhere('placed_at', '<=', until).andWhere((either) => {
        void either.whereIn('target_id', [...ids]).orWhereIn('owner_id', [...ids]);
      });
    },
    toRecord: (row) => ({
      id: String(row.id),
      subjectId: row.owner_id ?? row.target_id,
      values: {
        kind: row.kind,
        state: row.state,
        reason: row.reason,
        at: toMillis(row.placed_at),
        endedAt: toMillisOrUndefined(row.lifted_at) ?? null,
      },
    }),
  };
  return tableStore(table, {
    info: {
      key: 'holds',
      fields: [
        { key: 'at', kind: 'date' },
        { key: 'kind', kind: 'text' },
        { key: 'state', kind: 'text' },
        { key: 'reason', kind: 'longText' },
        { key: 'endedAt', kind: 'date' },
      ],
    },
    covers: [HOLD, HOLD_TARGET],
    erasure: tableErasure(database, table.table, table, {
      rank: 'roots',
      // When something was held, and until when, stays as a fact without anybody.
      overwrite: async (trx, rows) => {
        await trx(table.table)
          .whereIn(
            'id',
            rows.map(({ id }) => id)
          )
          .update({
            target_id: null,
            owner_id: null,
            reason: null,
            lift_reason: null,
            mail_id: null,
          });
      },
    }),
  });
};
