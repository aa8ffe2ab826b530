import type { Knex } from 'knex';
import { folded } from '../../../../protocol';
import { containing, type Database } from '../../foundation/platform';
import { answerTexts, recordsIndexed, type IndexedRecord } from '../word-index';

const uid = (database: Database, name: string): string =>
  database.table(`plugin::live-chat.${name}`);

interface ChatRow {
  visitor_id: string;
  email: string | null;
}

/** A chat's visitor as they are known now; nothing where one of both is gone. */
const chatsWithVisitors = (database: Database): Knex.QueryBuilder =>
  database
    .knex({ c: uid(database, 'chat') })
    .join({ v: uid(database, 'visitor') }, 'v.document_id', 'c.visitor_id');

/** Whether somebody whose address is another one is known under it: then what they wrote is theirs. */
const notTheirs = (query: Knex.QueryBuilder, token: string): Knex.QueryBuilder =>
  query.where((either) => {
    void either.whereNull('v.email').orWhereRaw('lower(v.email) <> ?', [token.toLowerCase()]);
  });

/** Columns of ours in which people write, and how their rows are found from a chat and its visitor. */
const WRITTEN: Record<string, readonly string[]> = {
  message: ['body', 'data'],
  chat: ['answers', 'page_url', 'page_title'],
};

const countOthers = async (
  database: Database,
  name: string,
  column: string,
  token: string
): Promise<number> => {
  const query = notTheirs(chatsWithVisitors(database), token);
  if (name === 'message') {
    void query.join({ m: uid(database, 'message') }, 'm.chat_id', 'c.document_id');
  }
  const type = database.client === 'mysql' ? 'char' : 'text';
  const row: { n?: number | string } | undefined = await query
    .whereRaw(`lower(cast(?? as ${type})) like ? escape ?`, [
      `${name === 'message' ? 'm' : 'c'}.${column}`,
      containing(token.toLowerCase()),
      '\\',
    ])
    .count({ n: '*' })
    .first();
  return Number(row?.n ?? 0);
};

/** How many of the rows with a text in this column are words of other people, in their own chats. */
export const othersWords = async (
  database: Database,
  table: string,
  column: string,
  token: string
): Promise<number> => {
  for (const [name, columns] of Object.entries(WRITTEN)) {
    if (uid(database, name).split('.').at(-1) !== table || !columns.includes(column)) continue;
    return countOthers(database, name, column, token);
  }
  return 0;
};

interface Source extends ChatRow {
  text: string;
}

/** What an entry of the index was made of, and whose it is; nothing where that is gone. */
const sourceOf = async (
  database: Database,
  { kind, id }: IndexedRecord
): Promise<Source | undefined> => {
  if (kind === 'visitor') {
    const row: { document_id: string; name: string | null; email: string | null } | undefined =
      await database.knex(uid(database, 'visitor')).where({ id }).first();
    return (
      row && { visitor_id: row.document_id, email: row.email, text: `${row.name} ${row.email}` }
    );
  }
  const chats = chatsWithVisitors(database);
  if (kind === 'message') {
    const row: (ChatRow & { body: string | null }) | undefined = await chats
      .join({ m: uid(database, 'message') }, 'm.chat_id', 'c.document_id')
      .where('m.id', id)
      .first('c.visitor_id', 'v.email', 'm.body');
    return row && { ...row, text: row.body ?? '' };
  }
  const row: (ChatRow & { answers: unknown; page_title: string | null }) | undefined = await chats
    .where('c.id', id)
    .first('c.visitor_id', 'v.email', 'c.answers', 'c.page_title');
  return row && { ...row, text: `${answerTexts(row.answers)}\n${row.page_title ?? ''}` };
};

/**
 * Entries of the search index that hold a text. One whose record says something else has the same words in it by
 * chance and is none; one whose record is gone is what is left of somebody.
 */
export const indexTraces = async (
  database: Database,
  token: string,
  exists: (table: string) => boolean
): Promise<{ table: string; rows: number; others: number }[]> => {
  const traces = new Map<string, { table: string; rows: number; others: number }>();
  for (const record of await recordsIndexed(database, token, exists)) {
    const source = await sourceOf(database, record);
    if (source && !folded(source.text).includes(folded(token))) continue;
    const { table } = record;
    const trace = traces.get(table) ?? { table, rows: 0, others: 0 };
    trace.rows += 1;
    if (source && source.email?.toLowerCase() !== token.toLowerCase()) trace.others += 1;
    traces.set(table, trace);
  }
  return [...traces.values()];
};
