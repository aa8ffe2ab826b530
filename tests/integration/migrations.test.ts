import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import type { knex as OpenKnex, Knex } from 'knex';
import { Upgrade, type Migration } from '../../server/src/host/upgrade';
import { DatabaseTooNew } from '../../server/src/host/upgrade/database-too-new';
import type { Database } from '../../server/src/foundation/platform';
import { onCleanup } from '../support/cleanup';
import { createDatabase, databases, type TestDatabase } from '../support/database';

// By its file, because Jest would take the package's ES module, which it cannot require.
const openKnex = createRequire(__filename)('knex/knex.js') as typeof OpenKnex;

const CLIENTS = { sqlite: 'better-sqlite3', postgres: 'pg', mysql: 'mysql2' };

/** One instance's own connections. */
const connect = ({ client, env }: TestDatabase): Database => {
  const one = openKnex({
    client: CLIENTS[client],
    connection: env.DATABASE_URL ?? { filename: env.DATABASE_FILENAME ?? '' },
    useNullAsDefault: true,
    // Instances of a test share a process: whoever waits for SQLite's lock must not keep the other from its work.
    ...(client === 'sqlite'
      ? {
          pool: {
            min: 1,
            max: 1,
            afterCreate: (connection: { pragma(text: string): void }, done: () => void) => {
              connection.pragma('busy_timeout = 20');
              done();
            },
          },
        }
      : {}),
  });
  onCleanup(() => one.destroy());
  return { client, knex: one, table: (uid) => uid.replace('strapi::core-store', 'core_store') };
};

describe.each(databases())('migrations on %s', (client) => {
  const said: string[] = [];
  let test: TestDatabase;
  let databaseOf: () => Database;

  const step = (
    name: Migration['name'],
    work: (trx: Knex.Transaction) => Promise<unknown>,
    over: Partial<Migration> = {}
  ): Migration => ({
    name,
    moment: 'after-sync',
    run: async ({ trx }) => {
      await work(trx);
      return `did ${name}`;
    },
    ...over,
  });

  const instance = (
    migrations: readonly Migration[],
    { shape = {}, existing = true, version = '0.2.0' } = {}
  ): Upgrade => {
    const database = databaseOf();
    return new Upgrade({
      place: {
        database,
        transaction: async (work) => await database.knex.transaction((trx) => work(trx)),
        say: (text) => said.push(text),
      },
      version,
      migrations,
      run: (migration, trx) => migration.run({ database, trx } as never),
      shape,
      existing,
    });
  };
  const start = async (upgrade: Upgrade, away = false): Promise<number> => {
    let restored = 0;
    await upgrade.beforeSync(away);
    await upgrade.afterSync(() => {
      restored += 1;
      return Promise.resolve();
    });
    return restored;
  };
  const note = (trx: Knex, text: string) => trx('notes').insert({ text });
  const notes = () => databaseOf().knex('notes').orderBy('id').pluck<string[]>('text');

  beforeAll(async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'live-chat-test-'));
    onCleanup(async () => fs.promises.rm(folder, { recursive: true, force: true }));
    if (client === 'sqlite') fs.writeFileSync(path.join(folder, 'data.db'), '');
    test = await createDatabase(client, folder);
    const shared = connect(test);
    databaseOf = () => shared;
    await shared.knex.schema.createTable('core_store', (table) => {
      table.increments('id');
      table.string('key');
      table.text('value');
      table.string('type');
    });
    await shared.knex.schema.createTable('notes', (table) => {
      table.increments('id');
      table.string('text');
    });
  });

  beforeEach(async () => {
    said.length = 0;
    await databaseOf().knex('core_store').delete();
    await databaseOf().knex('notes').delete();
  });

  it('run once, in order, and say what they did', async () => {
    const list = [
      step('0001-one', (trx) => note(trx, 'one')),
      step('0002-two', (trx) => note(trx, 'two'), { moment: 'before-sync' }),
      step('0003-three', (trx) => note(trx, 'three')),
    ];
    await start(instance(list.slice(0, 1)));
    await start(instance(list));
    await start(instance(list));

    expect(await notes()).toEqual(['one', 'two', 'three']);
    expect(said.map((line) => line.replace(/\(.*/, ''))).toEqual([
      'Migration 0001-one: did 0001-one ',
      'Migration 0002-two: did 0002-two ',
      'Migration 0003-three: did 0003-three ',
    ]);
  });

  it('run on one of several instances that start at once; the others wait for it', async () => {
    const slow = step('0001-slow', async (trx) => {
      await note(trx, 'begun');
      await new Promise((resolve) => setTimeout(resolve, 300));
      await note(trx, 'ended');
    });
    const own = databaseOf;
    const instances = [1, 2, 3].map(() => {
      const database = connect(test);
      databaseOf = () => database;
      return instance([slow, step('0002-next', (trx) => note(trx, 'next'))]);
    });
    databaseOf = own;
    await Promise.all(instances.map((one) => start(one)));

    expect(await notes()).toEqual(['begun', 'ended', 'next']);
  });

  it('do not run on an empty database, which is this version’s from the start', async () => {
    const list = [step('0001-one', (trx) => note(trx, 'one'))];
    await start(instance(list, { existing: false }));
    await start(instance(list));

    expect(await notes()).toEqual([]);
  });

  it('one that fails stops the start, leaves nothing half done, and runs again', async () => {
    const list = (broken: boolean) => [
      step('0001-one', (trx) => note(trx, 'one')),
      step('0002-two', async (trx) => {
        await note(trx, 'two');
        if (broken) throw new Error('broken');
      }),
    ];
    await expect(start(instance(list(true)))).rejects.toThrow('broken');
    expect(await notes()).toEqual(['one']);
    await start(instance(list(false)));

    expect(await notes()).toEqual(['one', 'two']);
  });

  it('a downgrade is refused before anything is changed, and names the version to install', async () => {
    const list = [step('0001-one', (trx) => note(trx, 'one'))];
    await start(instance(list, { version: '0.3.0', shape: { chats: ['mood'] } }));
    await expect(start(instance([], { shape: { chats: ['mood'] } }))).rejects.toThrow(
      DatabaseTooNew
    );
    await expect(start(instance(list))).rejects.toThrow(/live-chat 0\.3\.0 .*chats/);

    await start(instance(list, { version: '0.3.0', shape: { chats: ['mood'] } }));
  });

  it('whoever was away is told so once, before the first migration of theirs', async () => {
    await start(instance([]));
    const list = [step('0001-one', (trx) => note(trx, 'one'))];
    const cut = instance(list);
    // Killed before it was done: the next start makes up for it.
    await cut.beforeSync(true);

    expect(await start(instance(list))).toBe(1);
    expect(await start(instance(list))).toBe(0);
  });
});
