import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Database } from '../../foundation/platform';
import { containing } from '../../foundation/platform';
import { indexTraces, othersWords } from './whose';

export interface FoundTrace {
  /** Table and column, or the path of a file. */
  where: string;
  /** Rows of a column; for a file 1. */
  rows: number;
  /**
   * `others`: what other people wrote in chats of their own, and a file that holds these tables. An erasure leaves it,
   * because it is not the erased person's to take away; it can be redacted (R27). Absent: left of somebody.
   */
  words?: 'others';
}

const CHUNK = 1 << 20;

/** Whether bytes stand in a file, in any case of ASCII letters; read piece by piece, so size does not matter. */
const stands = async (file: string, needles: readonly Buffer[]): Promise<boolean> => {
  const overlap = Math.max(...needles.map((needle) => needle.length)) - 1;
  let tail = Buffer.alloc(0);
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK })) {
    const text = Buffer.concat([tail, chunk as Buffer]);
    const lower = lowered(text);
    if (needles.some((needle) => lower.includes(needle))) return true;
    tail = text.subarray(Math.max(0, text.length - overlap));
  }
  return false;
};

const lowered = (bytes: Buffer): Buffer => {
  const lower = Buffer.from(bytes);
  for (let i = 0; i < lower.length; i += 1) {
    const byte = lower[i] ?? 0;
    if (byte >= 65 && byte <= 90) lower[i] = byte + 32;
  }
  return lower;
};

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

async function* filesBelow(folder: string): AsyncGenerator<string> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(file);
    else if (entry.isFile()) yield file;
  }
}

/** Tables with their columns, whoever made them. */
const columnsOf = async ({ knex, client }: Database): Promise<Map<string, string[]>> => {
  const columns = new Map<string, string[]>();
  const add = (table: string, column: string) =>
    columns.set(table, [...(columns.get(table) ?? []), column]);
  if (client === 'sqlite') {
    const tables: { name: string }[] = await knex('sqlite_master')
      .select('name')
      .where('type', 'table')
      .andWhereNot('name', 'like', 'sqlite_%');
    for (const { name } of tables) {
      const rows: { name: string }[] = await knex.raw('PRAGMA table_xinfo(??)', [name]);
      // Hidden columns of a full-text table are its commands.
      for (const row of rows) if (row.name !== name && row.name !== 'rank') add(name, row.name);
    }
    return columns;
  }
  const own = client === 'postgres' ? 'current_schema()' : 'database()';
  const rows: Record<string, string>[] = await knex('information_schema.columns')
    .select({ t: 'table_name', c: 'column_name' })
    .whereRaw(`table_schema = ${own}`);
  for (const { t = '', c = '' } of rows) add(t, c);
  return columns;
};

/** Rows of one place, told apart by whose words they are. */
const apart = (where: string, rows: number, others: number): FoundTrace[] => [
  ...(rows > others ? [{ where, rows: rows - others }] : []),
  ...(others > 0 ? [{ where, rows: others, words: 'others' as const }] : []),
];

/**
 * Looks for a text everywhere: each column of each table, Strapi's own and other plugins' included, the search index,
 * and byte by byte in the database file of SQLite with its log and in the given folders (R20). An address is one thing:
 * who has some of its words has not been found. Reads everything there is.
 */
export const findTraces = async (
  database: Database,
  token: string,
  folders: readonly string[]
): Promise<FoundTrace[]> => {
  const { knex, client } = database;
  const found: FoundTrace[] = [];
  const type = client === 'mysql' ? 'char' : 'text';
  const tables = await columnsOf(database);
  for (const [table, columns] of tables) {
    for (const column of columns) {
      const row: { n?: number | string } | undefined = await knex(table)
        .whereRaw(`lower(cast(?? as ${type})) like ? escape ?`, [
          column,
          containing(token.toLowerCase()),
          '\\',
        ])
        .count({ n: '*' })
        .first();
      const rows = Number(row?.n ?? 0);
      if (rows === 0) continue;
      const others = await othersWords(database, table, column, token);
      found.push(...apart(`${table}.${column}`, rows, others));
    }
  }
  for (const { table, rows, others } of await indexTraces(database, token, (name) =>
    tables.has(name)
  )) {
    found.push(...apart(`${table}.words`, rows, others));
  }
  const own = await databaseFiles(database);
  // A database file holds what its tables hold: where that is nothing but others' words, these are it.
  const explained = found.length > 0 && found.every(({ words }) => words === 'others');
  const needles = [lowered(Buffer.from(token, 'utf8'))];
  for (const file of new Set([...(await filesIn(folders)), ...own])) {
    if (!(await stands(file, needles))) continue;
    const others = explained && own.includes(file);
    found.push({ where: file, rows: 1, ...(others ? { words: 'others' } : {}) });
  }
  return found;
};

const filesIn = async (folders: readonly string[]): Promise<string[]> => {
  const files: string[] = [];
  for (const folder of folders) for await (const file of filesBelow(folder)) files.push(file);
  return files;
};

/** SQLite's file and its log. */
const databaseFiles = async ({ knex, client }: Database): Promise<string[]> => {
  if (client !== 'sqlite') return [];
  const [main]: { file: string }[] = await knex.raw('PRAGMA database_list');
  if (!main?.file) return [];
  const folder = path.dirname(main.file);
  const base = path.basename(main.file);
  const names = await readdir(folder);
  return names.filter((name) => name.startsWith(base)).map((name) => path.join(folder, name));
};
