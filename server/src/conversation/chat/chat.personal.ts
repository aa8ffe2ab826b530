import type { Knex } from 'knex';
import type { PersonalRecord } from '../../../../protocol';
import {
  allOf,
  countRows,
  scopeOfTarget,
  tableErasure,
  tableStore,
  type PagedTable,
  type PersonalDataStore,
  type PersonalScope,
  type StoreErasure,
} from '../../foundation/personal-data';
import { toMillisOrUndefined, type Database } from '../../foundation/platform';
import { FIGURE, keepFigures, type FigureSource } from './chat-figure';

const CHAT = 'plugin::live-chat.chat';

/** Narrows chats to a scope; `ids` are of chats or of visitors, whichever the scope goes by. */
export const chatsWithin = (
  query: Knex.QueryBuilder,
  ids: readonly string[],
  { chatIds, until }: PersonalScope
): void => {
  void query
    .whereIn(chatIds ? 'document_id' : 'visitor_id', [...ids])
    .andWhere('started_at', '<=', new Date(until));
};

export const chatScopeIds = ({ chatIds, subjectIds }: PersonalScope): readonly string[] =>
  chatIds ?? subjectIds;

interface ChatRecord extends FigureSource {
  id: number;
  document_id: string;
  visitor_id: string;
  status: string;
  agent_id: string | null;
  page_url: string | null;
  page_title: string | null;
  user_agent: string | null;
  of_age: unknown;
  notice_version: number | null;
  lawful_basis: string | null;
  visitor_seen_at: unknown;
}

export interface ChatNames {
  agent(agentId: string): string;
  department(departmentId: string): Promise<string>;
}

/** Columns that figures are made of, besides those of a record. */
const FIGURES = ['taken_at', 'ended_by', 'last_seq'];

/** Chats leave the table either way; where figures are kept, those stand in a table of their own. */
const chatErasure = (
  database: Database,
  table: PagedTable<ChatRecord>,
  unindex: Unindex
): StoreErasure => {
  const forget = async (trx: Knex, rows: readonly ChatRecord[]) => {
    await unindex(
      trx,
      rows.map((row) => ({ id: row.id, chatId: row.document_id }))
    );
  };
  const figures = database.table(FIGURE);
  const dropping = tableErasure(database, table.table, table, { rank: 'roots', before: forget });
  const keeping = tableErasure(database, table.table, table, {
    rank: 'roots',
    columns: FIGURES,
    before: async (trx, rows) => {
      await forget(trx, rows);
      await keepFigures(trx, figures, rows);
    },
  });
  return {
    rank: 'roots',
    plan: async (target) =>
      allOf(
        target.statistics === 'keep' ? 'anonymise' : 'delete',
        await countRows(table, scopeOfTarget(target))
      ),
    erase: (target, limit) =>
      (target.statistics === 'keep' ? keeping : dropping).erase(target, limit),
  };
};

/** Takes chats out of the full-text index. */
export type Unindex = (
  trx: Knex,
  chats: readonly { id: number; chatId: string }[]
) => Promise<void>;

/** Chats with what was known of each when it began. */
export const chatDataStore = (
  database: Database,
  names: ChatNames,
  unindex: Unindex
): PersonalDataStore => {
  const table: PagedTable<ChatRecord> = {
    database,
    table: database.table(CHAT),
    columns: [
      'id',
      'document_id',
      'visitor_id',
      'started_at',
      'ended_at',
      'status',
      'language',
      'department_id',
      'agent_id',
      'page_url',
      'page_title',
      'user_agent',
      'of_age',
      'notice_version',
      'lawful_basis',
      'visitor_seen_at',
    ],
    idsOf: chatScopeIds,
    where: chatsWithin,
    toRecord: async (row): Promise<PersonalRecord> => ({
      id: String(row.id),
      subjectId: row.visitor_id,
      values: {
        chatId: row.document_id,
        startedAt: toMillisOrUndefined(row.started_at) ?? null,
        endedAt: toMillisOrUndefined(row.ended_at) ?? null,
        status: row.status,
        language: row.language,
        department: row.department_id ? await names.department(row.department_id) : null,
        agent: row.agent_id ? names.agent(row.agent_id) : null,
        pageUrl: row.page_url,
        pageTitle: row.page_title,
        userAgent: row.user_agent,
        ofAge: row.of_age === null ? null : Boolean(row.of_age),
        noticeVersion: row.notice_version,
        lawfulBasis: row.lawful_basis,
        lastSeenAt: toMillisOrUndefined(row.visitor_seen_at) ?? null,
      },
    }),
  };
  return tableStore(table, {
    info: {
      key: 'chats',
      fields: [
        { key: 'chatId', kind: 'text' },
        { key: 'startedAt', kind: 'date' },
        { key: 'endedAt', kind: 'date' },
        { key: 'status', kind: 'text' },
        { key: 'language', kind: 'text' },
        { key: 'department', kind: 'text' },
        { key: 'agent', kind: 'text' },
        { key: 'pageUrl', kind: 'longText' },
        { key: 'pageTitle', kind: 'longText' },
        { key: 'userAgent', kind: 'text' },
        { key: 'ofAge', kind: 'boolean' },
        { key: 'noticeVersion', kind: 'number' },
        { key: 'lawfulBasis', kind: 'text' },
        { key: 'lastSeenAt', kind: 'date' },
      ],
    },
    covers: [CHAT, FIGURE],
    erasure: chatErasure(database, table, unindex),
  });
};
