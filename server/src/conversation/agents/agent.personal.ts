import {
  tableErasure,
  tableStore,
  wholePerson,
  type PagedTable,
  type PersonalDataStore,
} from '../../foundation/personal-data';
import { toMillisOrUndefined, type Database } from '../../foundation/platform';

const PROFILE = 'plugin::live-chat.agent-profile';

interface Row {
  id: number;
  user_id: string;
  display_name: string;
  availability: string;
  last_seen_at: unknown;
}

/** What the desk knows of agents: they are people with rights, too. Their subject id is the administrator's. */
export const agentDataStore = (database: Database): PersonalDataStore => {
  const table: PagedTable<Row> = {
    database,
    table: database.table(PROFILE),
    columns: ['id', 'user_id', 'display_name', 'availability', 'last_seen_at'],
    idsOf: wholePerson,
    where: (query, ids, { until }) => {
      void query.whereIn('user_id', [...ids]).andWhere('created_at', '<=', new Date(until));
    },
    toRecord: (row) => ({
      id: String(row.id),
      subjectId: row.user_id,
      values: {
        displayName: row.display_name,
        availability: row.availability,
        lastSeenAt: toMillisOrUndefined(row.last_seen_at) ?? null,
      },
    }),
  };
  return tableStore(table, {
    info: {
      key: 'agents',
      fields: [
        { key: 'displayName', kind: 'text' },
        { key: 'availability', kind: 'text' },
        { key: 'lastSeenAt', kind: 'date' },
      ],
    },
    covers: [PROFILE],
    erasure: tableErasure(database, table.table, table, { rank: 'roots' }),
  });
};
