import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Database } from '../platform';
import { containing } from '../platform';
import { tokensOf } from '../search';

export interface FoundTrace {
  /** Table and column, or the path of a file. */
  where: string;
  /** Rows of a column; for a file 1. */
  rows: number;
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

/**
 * Looks for a text everywhere: each column of each table, Strapi's own and other plugins' included, and byte by byte
 * in the database file of SQLite with its log and in the given folders (R20). Reads everything there is.
 */
export const findTraces = async (
  database: Database,
  token: string,
  folders: readonly string[]
): Promise<FoundTrace[]> => {
  const { knex, client } = database;
  const forms = [...new Set([token, ...tokensOf(token)])];
  const found: FoundTrace[] = [];
  const type = client === 'mysql' ? 'char' : 'text';
  for (const [table, columns] of await columnsOf(database)) {
    for (const column of columns) {
      const query = knex(table).where((either) => {
        for (const form of forms) {
          void either.orWhereRaw(`lower(cast(?? as ${type})) like ? escape ?`, [
            column,
            containing(form.toLowerCase()),
            '\\',
          ]);
        }
      });
      const row: { n?: number | string } | undefined = await query.count({ n: '*' }).first();
      const rows = Number(row?.n ?? 0);
      if (rows > 0) found.push({ where: `${table}.${column}`, rows });
    }
  }
  const needles = forms.map((form) => lowered(Buffer.from(form, 'utf8')));
  for (const file of await filesOf(database, folders)) {
    if (await stands(file, needles)) found.push({ where: file, rows: 1 });
  }
  return found;
};

const filesOf = async (
  { knex, client }: Database,
  folders: readonly string[]
): Promise<string[]> => {
  const files: string[] = [];
  for (const folder of folders) for await (const file of filesBelow(folder)) files.push(file);
  if (client === 'sqlite') {
    const [main]: { file: string }[] = await knex.raw('PRAGMA database_list');
    if (main?.file) {
      const folder = path.dirname(main.file);
      const names = await readdir(folder);
      const base = path.basename(main.file);
      files.push(
        ...names.filter((name) => name.startsWith(base)).map((name) => path.join(folder, name))
      );
    }
  }
  return [...new Set(files)];
};
