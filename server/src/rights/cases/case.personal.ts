import type { Knex } from 'knex';
import type { CaseEvent } from '../../../../protocol';
import {
  allOf,
  countRows,
  scopeOfTarget,
  tableErasure,
  tableStore,
  type PagedTable,
  type PersonalDataStore,
  type PersonalScope,
} from '../../foundation/personal-data';
import { toMillis, toMillisOrUndefined, type Database } from '../../foundation/platform';
import { toClock, type CaseRowData } from './case.row';
import { CASE_EVENT, CASE_SUBJECT, REQUEST } from './case.store';
import { emptyEvents, takeOutOfCases } from './case.erasure';
import { dueDay, receivedDay, standstill } from './clock.rules';

const MAIL = 'plugin::live-chat.mail-message';

type RequestRow = CaseRowData & { linked_id: string };

interface EventRow {
  id: number;
  reference: string;
  at: unknown;
  type: CaseEvent['type'];
  recipient: string | null;
  subject: string | null;
  text: string | null;
  body: string | null;
  linked_id: string;
}

/** Cases have no place in a scope of chats. */
const idsOf = (scope: PersonalScope) => (scope.chatIds ? [] : scope.subjectIds);

/** Cases about persons, each once, with one of the persons' ids. */
const casesOf = (database: Database, ids: readonly string[], until: number): Knex.QueryBuilder =>
  database
    .knex(database.table(CASE_SUBJECT))
    .select('case_id')
    .min({ subject_id: 'subject_id' })
    .whereIn('subject_id', [...ids])
    .andWhere('at', '<=', until)
    .groupBy('case_id')
    .as('s');

const REQUEST_COLUMNS = [
  'id',
  'document_id',
  'reference',
  'kind',
  'source',
  'state',
  'requester_name',
  'requester_email',
  'details',
  'received_at',
  'due_at',
  'extended_months',
  'extension_reason',
  'paused_since',
  'paused_ms',
  'time_zone',
  'closed_at',
];

const requestTable = (database: Database): PagedTable<RequestRow> => ({
  database,
  table: `${database.table(REQUEST)} as r`,
  columns: [
    ...REQUEST_COLUMNS.map((column) => `r.${column} as ${column}`),
    's.subject_id as linked_id',
  ],
  key: 'r.id',
  idsOf,
  where(query, ids, { until }) {
    void query
      .innerJoin(casesOf(database, ids, until), 's.case_id', 'r.document_id')
      .andWhere('r.entered_at', '<=', until);
  },
  toRecord: (row) => ({
    id: String(row.id),
    subjectId: row.linked_id,
    values: {
      reference: row.reference,
      kind: row.kind,
      state: row.state,
      source: row.source,
      // Days by the calendar of the letters: as moments they would be other days in other zones.
      receivedAt: receivedDay(toClock(row)),
      dueAt: dueDay(toClock(row), standstill(toClock(row), 0)),
      closedAt: toMillisOrUndefined(row.closed_at) ?? null,
      name: row.requester_name,
      email: row.requester_email,
      details: row.details ?? '',
    },
  }),
});

const eventTable = (database: Database): PagedTable<EventRow> => ({
  database,
  table: `${database.table(CASE_EVENT)} as e`,
  columns: [
    'e.id as id',
    'r.reference as reference',
    'e.at as at',
    'e.type as type',
    'm.recipient as recipient',
    'm.subject as subject',
    'e.text as text',
    'm.body as body',
    's.subject_id as linked_id',
  ],
  key: 'e.id',
  idsOf,
  where(query, ids, { until }) {
    void query
      .innerJoin(casesOf(database, ids, until), 's.case_id', 'e.case_id')
      .innerJoin(`${database.table(REQUEST)} as r`, 'r.document_id', 'e.case_id')
      .leftJoin(`${database.table(MAIL)} as m`, 'm.document_id', 'e.mail_id')
      .andWhere('e.at', '<=', until)
      // Mails to those who work on the case say nothing on the person.
      .whereNot('e.type', 'reminded')
      .andWhere((either) => {
        void either.whereNotNull('e.text').orWhereNotNull('e.mail_id');
      });
  },
  toRecord: (row) => ({
    id: String(row.id),
    subjectId: row.linked_id,
    values: {
      reference: row.reference,
      at: toMillis(row.at),
      type: row.type,
      to: row.recipient,
      subject: row.subject,
      text: row.text ?? row.body ?? '',
    },
  }),
});

/** Category `requests`: what a person asked for under their rights. */
export const requestStore = (database: Database): PersonalDataStore => {
  const table = requestTable(database);
  return tableStore(table, {
    // The facts of a case stay: that a request came, and was answered in time (Art 5(2)).
    erasure: {
      rank: 'cases',
      plan: async (target) => allOf('anonymise', await countRows(table, scopeOfTarget(target))),
      erase: (target, limit) =>
        tableErasure(database, database.table(REQUEST), table, {
          rank: 'cases',
          overwrite: (trx, rows) =>
            takeOutOfCases(
              trx,
              database,
              rows.map((row) => row.document_id),
              target.subjectIds
            ),
        }).erase(target, limit),
    },
    info: {
      key: 'requests',
      fields: [
        { key: 'reference', kind: 'text' },
        { key: 'kind', kind: 'text' },
        { key: 'state', kind: 'text' },
        { key: 'source', kind: 'text' },
        { key: 'receivedAt', kind: 'text' },
        { key: 'dueAt', kind: 'text' },
        { key: 'closedAt', kind: 'date' },
        { key: 'name', kind: 'text' },
        { key: 'email', kind: 'text', right: 'contact' },
        { key: 'details', kind: 'longText' },
      ],
    },
    covers: [REQUEST, CASE_SUBJECT],
  });
};

/** Category `correspondence`: letters, what was received, notes and reasons in a person's cases. */
export const correspondenceStore = (database: Database): PersonalDataStore => {
  const table = eventTable(database);
  const name = database.table(CASE_EVENT);
  return tableStore(table, {
    erasure: tableErasure(database, name, table, {
      rank: 'correspondence',
      overwrite: (trx, rows) =>
        emptyEvents(
          trx,
          name,
          rows.map(({ id }) => id)
        ),
    }),
    info: {
      key: 'correspondence',
      fields: [
        { key: 'reference', kind: 'text' },
        { key: 'at', kind: 'date' },
        { key: 'type', kind: 'text' },
        { key: 'to', kind: 'text', right: 'contact' },
        { key: 'subject', kind: 'longText' },
        { key: 'text', kind: 'longText' },
      ],
    },
    covers: [CASE_EVENT],
  });
};
