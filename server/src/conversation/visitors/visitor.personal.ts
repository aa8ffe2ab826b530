import { toMillis, type Database } from '../../foundation/platform';
import type { Knex } from 'knex';
import {
  tableErasure,
  tableStore,
  wholePerson,
  type PagedTable,
  type PersonalDataStore,
} from '../../foundation/personal-data';

const VISITOR = 'plugin::live-chat.visitor';

interface Row {
  id: number;
  document_id: string;
  name: string | null;
  email: string | null;
  language: string | null;
  created_at: unknown;
}

/**
 * What visitors told of themselves.
 * @param unindex takes visitors out of the full-text index, by their row numbers
 */
export const profileStore = (
  database: Database,
  unindex: (trx: Knex, rows: readonly number[]) => Promise<void>
): PersonalDataStore => {
  const table: PagedTable<Row> = {
    database,
    table: database.table(VISITOR),
    columns: ['id', 'document_id', 'name', 'email', 'language', 'created_at'],
    idsOf: wholePerson,
    where: (query, ids, { until }) => {
      void query.whereIn('document_id', [...ids]).andWhere('created_at', '<=', new Date(until));
    },
    toRecord: (row) => ({
      id: String(row.id),
      subjectId: row.document_id,
      values: {
        name: row.name,
        email: row.email,
        language: row.language,
        createdAt: toMillis(row.created_at),
      },
    }),
  };
  return tableStore(table, {
    info: {
      key: 'profiles',
      fields: [
        { key: 'name', kind: 'text' },
        { key: 'email', kind: 'text', right: 'contact' },
        { key: 'language', kind: 'text' },
        { key: 'createdAt', kind: 'date' },
      ],
    },
    covers: [VISITOR],
    erasure: tableErasure(database, table.table, table, {
      rank: 'roots',
      before: (trx, rows) =>
        unindex(
          trx,
          rows.map(({ id }) => id)
        ),
    }),
  });
};
