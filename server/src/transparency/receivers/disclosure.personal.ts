import {
  tableErasure,
  tableStore,
  wholePerson,
  type PagedTable,
  type PersonalDataStore,
} from '../../foundation/personal-data';
import { toMillis, toMillisOrUndefined, type Database } from '../../foundation/platform';

const DELIVERY = 'plugin::live-chat.webhook-delivery';
const ERASED = 'subject.erased';

interface DisclosureRow {
  id: number;
  subject_id: string;
  event: string;
  endpoint_id: string;
  queued_at: unknown;
  delivered_at: unknown;
  state: string;
}

/**
 * Who was told of what (Art 15(1)(c)).
 * @param receiverOf name of a receiver
 */
export const disclosureStore = (
  database: Database,
  receiverOf: (endpointId: string) => string
): PersonalDataStore => {
  const table: PagedTable<DisclosureRow> = {
    database,
    table: database.table(DELIVERY),
    columns: ['id', 'subject_id', 'event', 'endpoint_id', 'queued_at', 'delivered_at', 'state'],
    idsOf: wholePerson,
    where: (query, ids, { until }) => {
      void query
        .whereIn('subject_id', [...ids])
        .andWhere('queued_at', '<=', until)
        // News of an erasure goes on until it has arrived; it is nothing that is held on the person.
        .whereNot('event', ERASED);
    },
    toRecord: (row) => ({
      id: String(row.id),
      subjectId: row.subject_id,
      values: {
        at: toMillisOrUndefined(row.delivered_at) ?? toMillis(row.queued_at),
        event: row.event,
        receiver: receiverOf(row.endpoint_id),
        state: row.state,
      },
    }),
  };
  return tableStore(table, {
    erasure: tableErasure(database, table.table, table, { rank: 'records' }),
    info: {
      key: 'disclosures',
      fields: [
        { key: 'at', kind: 'date' },
        { key: 'event', kind: 'text' },
        { key: 'receiver', kind: 'text' },
        { key: 'state', kind: 'text' },
      ],
    },
    covers: [DELIVERY],
  });
};
