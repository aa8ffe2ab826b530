import {
  tableStore,
  wholePerson,
  type PagedTable,
  type PersonalDataStore,
} from '../../foundation/personal-data';
import { containing, toMillis, type Database } from '../../foundation/platform';
import { LIVE } from './erasure.rules';
import { ERASURE } from './erasure.store';

interface Row {
  id: number;
  reference: string;
  state: string;
  reason: string | null;
  made_at: unknown;
}

/**
 * Erasures that are under way. They let go of the person by themselves when they end, which is why erasure has nothing
 * to do here.
 */
export const erasureDataStore = (database: Database): PersonalDataStore => {
  const table: PagedTable<Row> = {
    database,
    table: database.table(ERASURE),
    columns: ['id', 'reference', 'state', 'reason', 'made_at'],
    idsOf: wholePerson,
    where: (query, ids, { until }) => {
      void query
        .whereIn('state', [...LIVE])
        .andWhere('made_at', '<=', until)
        .andWhere((either) => {
          for (const id of ids) {
            void either.orWhereRaw('subjects like ? escape ?', [containing(` ${id} `), '\\']);
          }
        });
    },
    toRecord: (row) => ({
      id: String(row.id),
      subjectId: '',
      values: {
        at: toMillis(row.made_at),
        reference: row.reference,
        state: row.state,
        reason: row.reason,
      },
    }),
  };
  return tableStore(table, {
    info: {
      key: 'erasures',
      fields: [
        { key: 'at', kind: 'date' },
        { key: 'reference', kind: 'text' },
        { key: 'state', kind: 'text' },
        { key: 'reason', kind: 'longText' },
      ],
    },
    covers: [ERASURE],
    erasure: {
      rank: 'cases',
      plan: () => Promise.resolve({ delete: 0, anonymise: 0, keep: 0 }),
      erase: () => Promise.resolve({ more: false }),
    },
  });
};
