import { createRequire } from 'node:module';
import type { knex as OpenKnex, Knex } from 'knex';
import { RemarkStore } from '../../../../../server/src/foundation/registry/remarks';
import type { Database } from '../../../../../server/src/foundation/platform';

// By its file, because Jest would take the package's ES module, which it cannot require.
const openKnex = createRequire(__filename)('knex/knex.js') as typeof OpenKnex;

const TABLES: Record<string, string> = {
  'plugin::live-chat.breach': 'breaches',
  'plugin::live-chat.visitor': 'visitors',
};

let knex: Knex;
let store: RemarkStore;
const target = { subjectIds: ['robin'], statistics: 'drop' as const };
const scope = { subjectIds: ['robin'], until: Date.UTC(9998, 0, 1) };
const texts = async () => [
  ...(await knex('breaches').orderBy('id')).map((row: { definition: string }) => row.definition),
  ...(await knex('strapi_core_store_settings').orderBy('id')).map(
    (row: { value: string }) => row.value
  ),
];

beforeEach(async () => {
  knex = openKnex({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
  const database: Database = { client: 'sqlite', knex, table: (uid) => TABLES[uid] ?? uid };
  await knex.schema.createTable('visitors', (table) => {
    table.text('document_id');
    table.text('email');
  });
  await knex.schema.createTable('breaches', (table) => {
    table.increments('id');
    table.text('definition');
    table.bigInteger('made_at');
  });
  await knex.schema.createTable('strapi_core_store_settings', (table) => {
    table.increments('id');
    table.text('key');
    table.text('value');
  });
  await knex('visitors').insert([
    { document_id: 'robin', email: 'ann@mail.test' },
    { document_id: 'somebody', email: 'ann.lee@mail.test' },
  ]);
  await knex('breaches').insert(
    [
      { title: 'Mail sent to Ann@Mail.test, and "others"', what: 'ann@mail.test.' },
      { title: 'ann.lee@mail.test and lann@mail.test', what: 'ann@mail.test.example' },
    ].map((definition) => ({ definition: JSON.stringify(definition), made_at: 1 }))
  );
  await knex('strapi_core_store_settings').insert([
    { key: 'plugin_live-chat_searches-7', value: JSON.stringify([{ name: 'ask ann@mail.test' }]) },
    { key: 'plugin_live-chat_settings', value: JSON.stringify({ mail: 'ann@mail.test' }) },
  ]);
  store = new RemarkStore(database);
});
afterEach(() => knex.destroy());

describe('R8: what the team writes about people', () => {
  it('is found by their address, and exported as often as it is found', async () => {
    expect(await store.find(scope)).toBe(2);
    const records = [];
    for await (const record of store.export(scope)) records.push(record);
    expect(records.map(({ values }) => values.place)).toEqual(['breach', 'search']);
    const rest = [];
    for await (const record of store.export(scope, records[0]?.id)) rest.push(record);
    expect(rest).toEqual(records.slice(1));
    expect(await store.find({ ...scope, chatIds: ['x'] })).toBe(0);
  });

  it('R20: an erasure takes the address out, and leaves whatever else it looks like', async () => {
    expect(await store.erasure.plan(target)).toMatchObject({ anonymise: 2, delete: 0 });
    while ((await store.erasure.erase(target, 1)).more);

    expect(await texts()).toEqual([
      JSON.stringify({ title: 'Mail sent to █████, and "others"', what: '█████.' }),
      JSON.stringify({
        title: 'ann.lee@mail.test and lann@mail.test',
        what: 'ann@mail.test.example',
      }),
      JSON.stringify([{ name: 'ask █████' }]),
      // The site's own settings are nobody's remarks.
      JSON.stringify({ mail: 'ann@mail.test' }),
    ]);
    expect(await store.erasure.plan(target)).toMatchObject({ anonymise: 0 });
  });

  it('R20: says where a text stands', async () => {
    expect(await store.verify('ann@mail.test')).toEqual([
      { table: 'breaches', column: 'definition', rows: 2 },
      { table: 'strapi_core_store_settings', column: 'value', rows: 1 },
    ]);
  });
});
