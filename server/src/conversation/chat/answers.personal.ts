import { findPhones, type PersonalRecord } from '../../../../protocol';
import {
  allOf,
  readRows,
  scopeOfTarget,
  tableErasure,
  type PagedTable,
  type PersonalDataStore,
  type PersonalScope,
} from '../../foundation/personal-data';
import { toMillis, type Database } from '../../foundation/platform';
import { storedAnswers } from './stored-answers';
import { chatScopeIds, chatsWithin } from './chat.personal';

const CHAT = 'plugin::live-chat.chat';

interface AnswersRow {
  id: number;
  document_id: string;
  visitor_id: string;
  started_at: unknown;
  answers: unknown;
}

/** Answers on prechat forms, one record each. */
export const answerStore = (database: Database): PersonalDataStore => {
  const pages: PagedTable<AnswersRow> = {
    database,
    table: database.table(CHAT),
    columns: ['id', 'document_id', 'visitor_id', 'started_at', 'answers'],
    idsOf: chatScopeIds,
    where: chatsWithin,
    toRecord: (row): PersonalRecord => ({
      id: String(row.id),
      subjectId: row.visitor_id,
      values: {
        chatId: row.document_id,
        at: toMillis(row.started_at),
        answers: JSON.stringify(storedAnswers(row.answers)),
      },
    }),
  };
  const read = async function* (
    scope: PersonalScope,
    after?: string
  ): AsyncGenerator<PersonalRecord> {
    const [chat, index = '-1'] = after?.split('/') ?? [];
    // The chat that `after` stands in is read again for what comes behind it.
    const before = chat === undefined ? undefined : previous(chat);
    for await (const record of readRows(pages, scope, before)) {
      const { answers, ...values } = record.values;
      for (const [i, { label, value: text, kind }] of storedAnswers(answers).entries()) {
        if (record.id === chat && i <= Number(index)) continue;
        const value = kind === 'number' && findPhones(text).length === 0 ? Number(text) : text;
        yield { ...record, id: `${record.id}/${i}`, values: { ...values, label, value } };
      }
    }
  };
  const count = async (scope: PersonalScope): Promise<number> => {
    let found = 0;
    for await (const record of readRows(pages, scope)) {
      found += storedAnswers(record.values.answers).length;
    }
    return found;
  };
  const filled: PagedTable<AnswersRow> = {
    ...pages,
    where: (query, ids, scope) => {
      chatsWithin(query, ids, scope);
      void query.whereNotNull('answers');
    },
  };
  return {
    info: {
      key: 'answers',
      fields: [
        { key: 'chatId', kind: 'text' },
        { key: 'at', kind: 'date' },
        { key: 'label', kind: 'text' },
        { key: 'value', kind: 'longText' },
      ],
    },
    covers: [CHAT],
    find: count,
    erasure: {
      ...tableErasure(database, pages.table, filled, {
        rank: 'records',
        overwrite: async (trx, rows) => {
          await trx(pages.table)
            .whereIn(
              'id',
              rows.map(({ id }) => id)
            )
            .update({ answers: null });
        },
      }),
      plan: async (target) => allOf('delete', await count(scopeOfTarget(target))),
    },
    export: read,
    // Chats' own store looks through the whole table.
    verify: () => Promise.resolve([]),
  };
};

/** The cursor right before a row's. */
const previous = (cursor: string): string => {
  const [part, id] = cursor.includes('-') ? cursor.split('-') : [undefined, cursor];
  const before = String(Number(id) - 1);
  return part === undefined ? before : `${part}-${before}`;
};
