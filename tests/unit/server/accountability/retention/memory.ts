import { createRequire } from 'node:module';
import type { knex as OpenKnex, Knex } from 'knex';
import plugin from '../../../../../server/src';
import type { Database } from '../../../../../server/src/foundation/platform';

// By its file, because Jest would take the package's ES module, which it cannot require.
const knex = createRequire(__filename)('knex/knex.js') as typeof OpenKnex;

const snake = (name: string): string =>
  name.replace(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`).replace(/(\D)(\d)/g, '$1_$2');

interface Schema {
  collectionName: string;
  attributes: Record<string, { type: string }>;
  indexes: { columns: string[]; type?: string }[];
}

/** The plugin's tables in an SQLite of a test's own, made from its content types as Strapi would make them. */
export const memoryDatabase = async (): Promise<Database & { close(): Promise<void> }> => {
  const db: Knex = knex({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
  const names = new Map<string, string>();
  for (const [name, { schema }] of Object.entries(plugin.contentTypes)) {
    const { collectionName, attributes, indexes } = schema as unknown as Schema;
    names.set(`plugin::live-chat.${name}`, collectionName);
    await db.schema.createTable(collectionName, (table) => {
      table.increments('id');
      table.text('document_id');
      for (const column of ['created_at', 'updated_at', 'published_at']) table.bigInteger(column);
      for (const [field, { type }] of Object.entries(attributes)) {
        if (type === 'biginteger' || type === 'datetime') table.bigInteger(snake(field));
        else if (type === 'integer' || type === 'boolean') table.integer(snake(field));
        else table.text(snake(field));
      }
      for (const { columns, type } of indexes) if (type === 'unique') table.unique(columns);
    });
  }
  return {
    client: 'sqlite',
    knex: db,
    table: (uid) => names.get(uid) ?? uid,
    close: () => db.destroy(),
  };
};
