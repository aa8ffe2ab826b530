import type { Knex } from 'knex';
import { containing, type Database } from '../platform';
import type { Trace } from './store';

/** Columns of a table, read from the database itself: what Strapi did not make is searched as well. */
const columnsOf = async ({ knex }: Database, table: string): Promise<string[]> => {
  const [name, schema] = table.split('.').reverse();
  const builder = schema ? knex.withSchema(schema) : knex;
  return Object.keys(await (builder as Knex).table(name ?? table).columnInfo());
};

/** Where a text stands in a table, column by column, whatever the column is for. */
export const tracesInTable = async (
  database: Database,
  table: string,
  token: string
): Promise<Trace[]> => {
  const type = database.client === 'mysql' ? 'char' : 'text';
  const traces: Trace[] = [];
  for (const column of await columnsOf(database, table)) {
    const found: { n?: number | string } | undefined = await database
      .knex(table)
      .whereRaw(`cast(?? as ${type}) like ? escape ?`, [column, containing(token), '\\'])
      .count({ n: '*' })
      .first();
    const rows = Number(found?.n ?? 0);
    if (rows > 0) traces.push({ table, column, rows });
  }
  return traces;
};

/** Where a text stands in a content type's table. Reads the whole table. */
export const tracesIn = (database: Database, uid: string, token: string): Promise<Trace[]> =>
  tracesInTable(database, database.table(uid), token);
