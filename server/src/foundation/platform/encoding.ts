import type { Core } from '@strapi/strapi';
import type { Database } from './database';
import { PROBE, textProblem, type TextFacts, type TextProblem } from './encoding.rules';

const PREFIX = 'plugin::live-chat.';

/** Tables of the plugin's content types. */
export const ownTables = (strapi: Core.Strapi): string[] =>
  Object.keys(strapi.contentTypes)
    .filter((uid) => uid.startsWith(PREFIX))
    .map((uid) => strapi.db.metadata.get(uid).tableName);

const rowsOf = async <T extends object>(
  database: Database,
  sql: string,
  values: unknown[] = []
) => {
  const answer: unknown = await database.knex.raw(sql, values as never);
  // Drivers wrap rows each in their own way.
  if (database.client === 'mysql') return (answer as [T[]])[0];
  return database.client === 'postgres' ? (answer as { rows: T[] }).rows : (answer as T[]);
};

/** Tables of ours with a column in another character set than utf8mb4 (MySQL and MariaDB). */
const narrowTables = async (database: Database, tables: readonly string[]): Promise<string[]> => {
  const rows = await rowsOf<{ name: string }>(
    database,
    `SELECT DISTINCT table_name AS name FROM information_schema.columns
     WHERE table_schema = database() AND character_set_name <> 'utf8mb4'
       AND table_name IN (${tables.map(() => '?').join(', ')})`,
    [...tables]
  );
  return rows.map(({ name }) => name);
};

/**
 * Makes the plugin's tables utf8mb4 where the database's default is something else (MySQL and MariaDB): Strapi makes
 * tables in the default, and a message with an emoji would be refused or stored as question marks. Tables of others stay.
 * @returns names of the tables that were changed
 */
export const widenTables = async (
  database: Database,
  tables: readonly string[]
): Promise<string[]> => {
  if (database.client !== 'mysql') return [];
  const narrow = await narrowTables(database, tables);
  for (const table of narrow) {
    await database.knex.raw('ALTER TABLE ?? CONVERT TO CHARACTER SET utf8mb4', [table]);
  }
  return narrow;
};

const HEX = Buffer.from(PROBE, 'utf8').toString('hex').toUpperCase();

const askMysql = async (database: Database, tables: readonly string[]): Promise<TextFacts> => {
  const [row] = await rowsOf<{ encoding: string; mode: string; sent: string; got: string }>(
    database,
    `SELECT @@character_set_database AS encoding, @@sql_mode AS mode,
       hex(convert(? USING utf8mb4)) AS sent, convert(unhex(?) USING utf8mb4) AS got`,
    [PROBE, HEX]
  );
  return {
    encoding: row?.encoding ?? '',
    arrives: row?.sent === HEX && row.got === PROBE,
    narrow: (await narrowTables(database, tables)).length,
    strict: /STRICT_(?:TRANS|ALL)_TABLES/.test(row?.mode ?? ''),
  };
};

const askPostgres = async (database: Database): Promise<TextFacts> => {
  const [row] = await rowsOf<{ encoding: string }>(
    database,
    `SELECT current_setting('server_encoding') AS encoding`
  );
  // What it cannot take it refuses, and never changes.
  return { encoding: row?.encoding ?? '', arrives: true, narrow: 0, strict: true };
};

const askSqlite = async (database: Database): Promise<TextFacts> => {
  const [row] = await rowsOf<{ encoding: string }>(database, 'PRAGMA encoding');
  return { encoding: row?.encoding ?? '', arrives: true, narrow: 0, strict: true };
};

/** How the database keeps text, asked of it; and what is wrong with that. */
export const readEncoding = async (
  database: Database,
  tables: readonly string[]
): Promise<{ encoding: string; problem?: TextProblem }> => {
  const facts = await {
    mysql: () => askMysql(database, tables),
    postgres: () => askPostgres(database),
    sqlite: () => askSqlite(database),
  }[database.client]();
  const problem = textProblem(database.client, facts);
  return { encoding: facts.encoding, ...(problem ? { problem } : {}) };
};

const SAID: Record<TextProblem, (encoding: string) => string> = {
  connection: () =>
    'The connection to the database changes letters on their way (its "charset" is not utf8mb4). Messages with such letters are refused until "charset" is taken out of config/database or set to utf8mb4.',
  tables: (encoding) =>
    `Tables of live chat are in the character set ${encoding} and could not be changed to utf8mb4. Texts that do not fit are refused. Give the database's account the right to ALTER them, and start again.`,
  server: (encoding) =>
    `The database is encoded in ${encoding}, which has no place for the letters of many languages, nor for emoji. Live chat refuses what does not fit; Strapi's own tables may lose it. Move to a database in UTF-8 (utf8mb4 in MySQL and MariaDB).`,
  lax: () =>
    'The database cuts what does not fit instead of refusing it: "sql_mode" lacks STRICT_TRANS_TABLES.',
};

/** Makes room for every text where that is ours to do, and says what is not. At each start, after the tables are made. */
export const settleEncoding = async (
  strapi: Core.Strapi,
  database: Database
): Promise<TextProblem | undefined> => {
  const tables = ownTables(strapi);
  const widened = await widenTables(database, tables).catch((error: unknown) => {
    // Without the right to do so the tables stay, and that is said below.
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
    if (code !== 'ER_TABLEACCESS_DENIED_ERROR' && code !== 'ER_DBACCESS_DENIED_ERROR') throw error;
    return [];
  });
  if (widened.length > 0)
    strapi.log.info(`[live-chat] ${widened.length} tables of live chat were changed to utf8mb4.`);
  const { encoding, problem } = await readEncoding(database, tables);
  if (problem) strapi.log.warn(`[live-chat] ${SAID[problem](encoding)}`);
  return problem;
};
