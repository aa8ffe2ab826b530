import type { Knex } from 'knex';
import type { MailState } from '../../../../protocol';
import {
  tableErasure,
  tableStore,
  type PagedTable,
  type PersonalDataStore,
  type PersonalScope,
} from '../personal-data';
import { toMillis, toMillisOrUndefined, type Database } from '../platform';
import { MAIL } from './mail.store';

const CASE_SUBJECT = 'plugin::live-chat.case-subject';

interface Row {
  id: number;
  recipient: string;
  subject: string;
  state: MailState;
  queued_at: unknown;
  sent_at: unknown;
  subject_id: string | null;
  linked_id: string | null;
}

/** Mails about a person: those of their cases, those that name them without one, and those that brought answers of a chat. */
const mailTable = (database: Database): PagedTable<Row> => {
  const { knex } = database;
  const [mails, links] = [database.table(MAIL), database.table(CASE_SUBJECT)];
  const linksOf = (ids: readonly string[], until: number) =>
    knex(links)
      .whereIn('subject_id', [...ids])
      .andWhere('at', '<=', until);
  return {
    database,
    table: `${mails} as m`,
    columns: [
      'm.id as id',
      'm.recipient as recipient',
      'm.subject as subject',
      'm.state as state',
      'm.queued_at as queued_at',
      'm.sent_at as sent_at',
      'm.subject_id as subject_id',
      's.subject_id as linked_id',
    ],
    key: 'm.id',
    idsOf: ({ chatIds, subjectIds }) => chatIds ?? subjectIds,
    where(query: Knex.QueryBuilder, ids, { chatIds, until }: PersonalScope) {
      // Of several ids of the person that a case is about, one stands for it.
      const persons = chatIds ? [] : ids;
      const cases = linksOf(persons, until)
        .select('case_id')
        .min({ subject_id: 'subject_id' })
        .groupBy('case_id');
      const ofCases = knex(mails)
        .select('id')
        .whereIn('case_id', linksOf(persons, until).select('case_id'));
      const ofPerson = knex(mails)
        .select('id')
        .whereIn('subject_id', [...persons]);
      // To some chats alone belong the answers that were mailed, and with them the links into those chats.
      const ofChats = knex(mails)
        .select('id')
        .whereIn('chat_id', chatIds ? [...ids] : []);
      void query
        .leftJoin(cases.as('s'), 's.case_id', 'm.case_id')
        .andWhere('m.queued_at', '<=', until)
        .whereIn('m.id', ofCases.union([ofPerson, ofChats]));
    },
    toRecord: (row) => ({
      id: String(row.id),
      subjectId: row.linked_id ?? row.subject_id ?? '',
      values: {
        at: toMillis(row.queued_at),
        to: row.recipient,
        subject: row.subject,
        state: row.state,
        sentAt: toMillisOrUndefined(row.sent_at) ?? null,
      },
    }),
  };
};

/** Category `mails`: what was mailed, to which address, and whether it arrived at the mail server. */
export const mailStore = (database: Database): PersonalDataStore => {
  const table = mailTable(database);
  return tableStore(table, {
    info: {
      key: 'mails',
      fields: [
        { key: 'at', kind: 'date' },
        { key: 'to', kind: 'text', right: 'contact' },
        { key: 'subject', kind: 'longText' },
        { key: 'state', kind: 'text' },
        { key: 'sentAt', kind: 'date' },
      ],
    },
    covers: [MAIL],
    erasure: tableErasure(database, database.table(MAIL), table, { rank: 'correspondence' }),
  });
};
