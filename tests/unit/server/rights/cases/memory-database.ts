import type { Knex } from 'knex';
import * as caseContentTypes from '../../../../../server/src/rights/cases/content-types';
import * as mailingContentTypes from '../../../../../server/src/foundation/mailing/content-types';
import type { Database } from '../../../../../server/src/foundation/platform';

// The file itself: the package's entry has no extension, and Jest takes the ES module for it.
const { knex } = jest.requireActual<{ knex: (config: Knex.Config) => Knex }>('knex/knex.js');

interface Schema {
  schema: {
    collectionName: string;
    info: { singularName: string };
    attributes: Record<string, object>;
    indexes: { name: string; columns: string[]; type?: 'unique' }[];
  };
}

/** Names of columns as Strapi makes them: digits stand apart. */
const snake = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/(\d+)/g, '_$1');

const COLUMNS: Record<string, (table: Knex.CreateTableBuilder, name: string) => unknown> = {
  string: (table, name) => table.string(name),
  text: (table, name) => table.text(name),
  integer: (table, name) => table.integer(name),
  biginteger: (table, name) => table.bigInteger(name),
};

const create = async (db: Knex, { schema }: Schema): Promise<void> => {
  await db.schema.createTable(schema.collectionName, (table) => {
    table.increments('id');
    table.string('document_id');
    for (const column of ['created_at', 'updated_at', 'published_at']) table.datetime(column);
    for (const [name, attribute] of Object.entries(schema.attributes)) {
      COLUMNS[(attribute as { type: string }).type]!(table, snake(name));
    }
    for (const { name, columns, type } of schema.indexes) {
      if (type === 'unique') table.unique(columns, { indexName: name });
      else table.index(columns, name);
    }
  });
};

/** The tables of cases and mails in an SQLite database that lives as long as the test. */
export const memoryDatabase = async (): Promise<Database> => {
  const db = knex({
    client: 'better-sqlite3',
    useNullAsDefault: true,
    connection: { filename: ':memory:' },
    pool: { min: 1, max: 1 },
  });
  const types: Schema[] = [
    ...Object.values(caseContentTypes),
    ...Object.values(mailingContentTypes),
  ];
  for (const type of types) await create(db, type);
  const names = new Map(
    types.map(({ schema }) => [
      `plugin::live-chat.${schema.info.singularName}`,
      schema.collectionName,
    ])
  );
  return { client: 'sqlite', knex: db, table: (uid) => names.get(uid)! };
};
