import type { Knex } from 'knex';
import {
  allOf,
  countRows,
  scopeOfTarget,
  tableErasure,
  tableStore,
  wholePerson,
  type ErasureTarget,
  type PagedTable,
  type PersonalDataStore,
} from '../../foundation/personal-data';
import {
  containing,
  toMillis,
  toMillisOrUndefined,
  type Database,
} from '../../foundation/platform';
import type { StoredRequest } from './export.store';

const EXPORT = 'plugin::live-chat.data-export';
const DELIVERY = 'plugin::live-chat.export-delivery';

/** Rows of exports about any of these ids. */
const about =
  (ids: readonly string[]) =>
  (query: Knex.QueryBuilder): void => {
    for (const id of ids) {
      void query.orWhereRaw('subjects like ? escape ?', [containing(` ${id} `), '\\']);
    }
  };

interface ExportRow {
  id: number;
  document_id: string;
  made_at: unknown;
  state: string;
  request: string;
  subjects: string;
}

/** What an export says of the others once these persons are gone: no names, no texts, no reasons. */
const withoutPersons = (row: ExportRow, left: readonly string[]) => {
  const { reason: _reason, ...request } = JSON.parse(row.request) as StoredRequest;
  return {
    subjects: ` ${left.join(' ')} `,
    request: JSON.stringify({ ...request, subjectIds: left, names: [], decisions: [] }),
  };
};

/** Ids of the exports that the next batch takes. */
const idsOf = async (
  table: PagedTable<ExportRow>,
  target: ErasureTarget,
  limit: number
): Promise<string[]> => {
  const scope = scopeOfTarget(target);
  const ids = table.idsOf(scope);
  if (ids.length === 0) return [];
  const query = table.database.knex(table.table).orderBy('id').limit(limit);
  table.where(query, ids, scope);
  return query.pluck('document_id');
};

/**
 * Exports that were made of somebody's data.
 * @param destroy ends the making of exports and deletes their files, before their rows go
 */
export const exportDataStore = (
  database: Database,
  destroy: (exportIds: readonly string[]) => Promise<void>
): PersonalDataStore => {
  const table: PagedTable<ExportRow> = {
    database,
    table: database.table(EXPORT),
    columns: ['id', 'document_id', 'made_at', 'state', 'request', 'subjects'],
    idsOf: wholePerson,
    where: (query, ids, { until }) => {
      void query.andWhere('made_at', '<=', until).andWhere(about(ids));
    },
    toRecord: (row) => {
      const request = JSON.parse(row.request) as StoredRequest;
      return {
        id: String(row.id),
        subjectId: request.subjectIds[0] ?? '',
        values: {
          at: toMillis(row.made_at),
          state: row.state,
          formats: request.formats.join(', '),
          reason: request.reason ?? null,
        },
      };
    },
  };
  const deliveries = database.table(DELIVERY);
  /** Of an export about others as well the fact stays, without the persons; of the rest nothing. */
  const rowsOf = (subjectIds: readonly string[]) =>
    tableErasure(database, table.table, table, {
      rank: 'roots',
      overwrite: async (trx, rows) => {
        const gone = new Set(subjectIds);
        for (const row of rows) {
          const left = row.subjects.split(' ').filter((id) => id !== '' && !gone.has(id));
          if (left.length > 0) {
            await trx(table.table).where('id', row.id).update(withoutPersons(row, left));
          } else {
            await trx(deliveries).where('export_id', row.document_id).delete();
            await trx(table.table).where('id', row.id).delete();
          }
        }
      },
    });
  return tableStore(table, {
    info: {
      key: 'exports',
      fields: [
        { key: 'at', kind: 'date' },
        { key: 'state', kind: 'text' },
        { key: 'formats', kind: 'text' },
        { key: 'reason', kind: 'longText' },
      ],
    },
    covers: [EXPORT],
    erasure: {
      rank: 'roots',
      plan: async (target) => allOf('delete', await countRows(table, scopeOfTarget(target))),
      erase: async (target, limit) => {
        // Files first: a row without files can be cleaned up again, files without a row would be forgotten.
        await destroy(await idsOf(table, target, limit));
        return rowsOf(target.subjectIds).erase(target, limit);
      },
    },
  });
};

interface DeliveryRow {
  id: number;
  recipient: string;
  method: string;
  state: string;
  made_at: unknown;
  opened_at: unknown;
}

/** Where exports of somebody's data went. */
export const deliveryDataStore = (database: Database): PersonalDataStore => {
  const exports = database.table(EXPORT);
  const table: PagedTable<DeliveryRow> = {
    database,
    table: database.table(DELIVERY),
    columns: ['id', 'recipient', 'method', 'state', 'made_at', 'opened_at'],
    idsOf: wholePerson,
    where: (query, ids, { until }) => {
      void query
        .andWhere('made_at', '<=', until)
        .whereIn('export_id', database.knex(exports).select('document_id').where(about(ids)));
    },
    toRecord: (row) => ({
      id: String(row.id),
      subjectId: '',
      values: {
        at: toMillis(row.made_at),
        to: row.recipient,
        method: row.method,
        state: row.state,
        openedAt: toMillisOrUndefined(row.opened_at) ?? null,
      },
    }),
  };
  return tableStore(table, {
    info: {
      key: 'deliveries',
      fields: [
        { key: 'at', kind: 'date' },
        { key: 'to', kind: 'text', right: 'contact' },
        { key: 'method', kind: 'text' },
        { key: 'state', kind: 'text' },
        { key: 'openedAt', kind: 'date' },
      ],
    },
    covers: [DELIVERY],
    // After exports: what is left of deliveries then is about others.
    erasure: tableErasure(database, table.table, table, { rank: 'roots' }),
  });
};
