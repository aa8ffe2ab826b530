import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import type { knex as OpenKnex, Knex } from 'knex';
import { findTraces } from '../../../../../server/src/rights/erasure/traces';
import type { Database } from '../../../../../server/src/foundation/platform';

// By its file, because Jest would take the package's ES module, which it cannot require.
const openKnex = createRequire(__filename)('knex/knex.js') as typeof OpenKnex;

const NEEDLE = 'mira.unmistakable@example.org';
const CHUNK = 1 << 20;

let knex: Knex;
let folder: string;
const database = (): Database => ({ client: 'sqlite', knex, table: (uid) => uid });
const write = (name: string, content: string | Buffer): string => {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
  return file;
};
const found = async (token = NEEDLE, folders = [folder]) =>
  (await findTraces(database(), token, folders)).map(({ where }) => where);
/** A file of three chunks with a text at a place. */
const around = (text: string, at: number): Buffer => {
  const bytes = Buffer.alloc(CHUNK * 2 + 100, '.');
  bytes.write(text, at, 'utf8');
  return bytes;
};

beforeEach(() => {
  knex = openKnex({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'live-chat-traces-'));
});
afterEach(async () => {
  await knex.destroy();
  fs.rmSync(folder, { recursive: true });
});

describe('R20: looking for a trace in files', () => {
  it('R20: finds a text wherever it stands, in folders of folders too', async () => {
    const files = [
      write('start.bin', `${NEEDLE} and more`),
      write('deep/er/middle.bin', `before ${NEEDLE} after`),
      write('end.bin', `before ${NEEDLE}`),
    ];
    write('other.bin', 'somebody.else@example.org');
    write('empty.bin', '');

    expect((await found()).sort()).toEqual(files.sort());
  });

  it.each([
    ['one byte before the border', CHUNK - 1],
    ['half before it', CHUNK - Math.floor(NEEDLE.length / 2)],
    ['all but one byte before it', CHUNK - NEEDLE.length + 1],
    ['up to it', CHUNK - NEEDLE.length],
    ['from it on', CHUNK],
    ['across the second one', CHUNK * 2 - 3],
  ])('R20: finds it across the border of what is read at once: %s', async (_, at) => {
    const file = write('big.bin', around(NEEDLE, at));

    expect(await found()).toEqual([file]);
  });

  it('R20: two halves that do not follow each other are no trace', async () => {
    const bytes = around(NEEDLE.slice(0, 10), CHUNK - 10);
    bytes.write(NEEDLE.slice(10), CHUNK + 1, 'utf8');
    write('big.bin', bytes);

    expect(await found()).toEqual([]);
  });

  it('R20: finds it in any case, on either side, across the border too', async () => {
    const upper = NEEDLE.toUpperCase();
    const files = [
      write('one.bin', `x${upper}x`),
      write('two.bin', around('Mira.Unmistakable@EXAMPLE.org', CHUNK - 7)),
    ];

    expect((await found()).sort()).toEqual(files);
    expect((await found(upper)).sort()).toEqual(files);
  });

  it('R20: finds it between bytes that are no text', async () => {
    const file = write(
      'page.db',
      Buffer.concat([Buffer.from([0, 0xff, 0xc3]), Buffer.from(NEEDLE), Buffer.from([0xa9, 0])])
    );

    expect(await found()).toEqual([file]);
  });

  it('R20: a folder that does not exist holds nothing and is no error', async () => {
    const file = write('here.txt', NEEDLE);

    expect(await found(NEEDLE, [path.join(folder, 'absent'), folder])).toEqual([file]);
    expect(await found(NEEDLE, [path.join(folder, 'absent', 'deeper')])).toEqual([]);
  });

  it('R20: a folder that cannot be read is an error, not "no trace"', async () => {
    await expect(found(NEEDLE, [write('a file', 'x')])).rejects.toMatchObject({ code: 'ENOTDIR' });
  });

  it('R20: a file in a folder that was named twice is told once', async () => {
    const file = write('deep/one.txt', NEEDLE);

    expect(await found(NEEDLE, [folder, path.join(folder, 'deep')])).toEqual([file]);
  });
});

describe('R20: looking for a trace in tables', () => {
  it('R20: finds it in every column of every table, in any case, and tells the rows', async () => {
    await knex.schema.createTable('somebody_elses', (table) => {
      table.increments('id');
      table.text('note');
      table.json('data');
      table.binary('bytes');
    });
    await knex('somebody_elses').insert([
      { note: `mail to ${NEEDLE.toUpperCase()}`, data: '{}' },
      { note: `${NEEDLE}, once more`, data: JSON.stringify({ to: [NEEDLE] }) },
      { note: 'nothing', data: null, bytes: Buffer.from(`\u0001${NEEDLE}`) },
    ]);

    expect(await findTraces(database(), NEEDLE, [])).toEqual([
      { where: 'somebody_elses.note', rows: 2 },
      { where: 'somebody_elses.data', rows: 1 },
      { where: 'somebody_elses.bytes', rows: 1 },
    ]);
  });

  it('R20: signs of patterns stand for themselves', async () => {
    await knex.schema.createTable('notes', (table) => table.text('note'));
    await knex('notes').insert([{ note: 'abXcd' }, { note: '50 percent' }]);

    expect(await found('ab_cd', [])).toEqual([]);
    await knex('notes').insert({ note: 'so ab_cd it is' });
    expect(await found('ab_cd', [])).toEqual(['notes.note']);
  });

  it('R20: looks in the database file and in its log as well', async () => {
    await knex.destroy();
    const file = path.join(folder, 'data.db');
    knex = openKnex({
      client: 'better-sqlite3',
      connection: file,
      useNullAsDefault: true,
      pool: { min: 1, max: 1 },
    });
    await knex.raw('PRAGMA secure_delete = OFF');
    await knex.schema.createTable('notes', (table) => table.text('note'));
    await knex('notes').insert({ note: NEEDLE });
    await knex('notes').delete();
    const log = write('data.db-wal', NEEDLE);
    write('elsewhere.txt', NEEDLE);

    // Deleted, and its bytes are still there.
    expect((await found(NEEDLE, [])).sort()).toEqual([file, log].map((f) => fs.realpathSync(f)));
  });
});
