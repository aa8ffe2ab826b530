/**
 * `node scripts/release-fixture.mjs 0.1.0`, on the commit of a release: fills a new SQLite database with the demo and
 * writes it to tests/fixtures/releases, for the test that later versions start on it.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import Sqlite from 'better-sqlite3';
import { at } from './lib/paths.mjs';

const [version] = process.argv.slice(2);
if (!/^\d+\.\d+\.\d+$/.test(version ?? '')) throw new Error('Name the version, such as 0.1.0');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'live-chat-fixture-'));
fs.mkdirSync(path.join(folder, 'public/uploads'), { recursive: true });
const file = path.join(folder, 'data.db');

/** The demo, made by the release itself. */
const fill = async () => {
  const child = fork(at('scripts/lib/strapi-child.cjs'), {
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      ENV_PATH: path.join(folder, 'none.env'),
      NODE_ENV: 'production',
      STRAPI_TELEMETRY_DISABLED: 'true',
      HOST: '127.0.0.1',
      PORT: '0',
      PUBLIC_DIR: path.join(folder, 'public'),
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: file,
      LIVE_CHAT_SEED: '1',
      LIVE_CHAT_CONFIG: JSON.stringify({
        exports: { directory: path.join(folder, 'exports') },
        records: { directory: path.join(folder, 'records') },
      }),
      // Of the tests: whoever starts the fixture uses the same ones.
      APP_KEYS: 'test-key-one,test-key-two',
      API_TOKEN_SALT: 'test-api-token-salt',
      ADMIN_JWT_SECRET: 'test-admin-jwt-secret',
      TRANSFER_TOKEN_SALT: 'test-transfer-token-salt',
      JWT_SECRET: 'test-jwt-secret',
      ENCRYPTION_KEY: 'test-encryption-key',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [message] = await once(child, 'message');
  if (message.type !== 'ready') throw new Error('Strapi did not start');
  child.kill('SIGTERM');
  await once(child, 'exit');
};

const quoted = (name) => `"${name.replaceAll('"', '""')}"`;
const literal = (value) => {
  if (value === null) return 'NULL';
  if (Buffer.isBuffer(value)) return `X'${value.toString('hex')}'`;
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return Number.isInteger(value) ? `${value}` : String(value);
  return `'${value.replaceAll("'", "''")}'`;
};

/** The index of words is made anew by whoever starts on it, and its tables cannot be written by hand. */
const DERIVED = /^(sqlite_|live_chat_(message_words|record_words|indexed))/;

const dump = (database) => {
  database.defaultSafeIntegers(true);
  const schema = database
    .prepare(
      "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type = 'index', name"
    )
    .all()
    .filter(({ tbl_name }) => !DERIVED.test(tbl_name));
  const lines = ['PRAGMA foreign_keys = OFF;', 'BEGIN;'];
  for (const { type, name, sql } of schema) {
    lines.push(`${sql};`);
    if (type !== 'table') continue;
    for (const row of database
      .prepare(`SELECT * FROM ${quoted(name)}`)
      .raw()
      .all()) {
      lines.push(`INSERT INTO ${quoted(name)} VALUES (${row.map(literal).join(', ')});`);
    }
  }
  return `${[...lines, 'COMMIT;'].join('\n')}\n`;
};

await fill();
const database = new Sqlite(file, { readonly: true });
const target = at('tests/fixtures/releases', `${version}.sqlite.sql.gz`);
fs.mkdirSync(path.dirname(target), { recursive: true });
fs.writeFileSync(target, gzipSync(dump(database), { level: 9 }));
database.close();
fs.rmSync(folder, { recursive: true, force: true });
console.log(`${target}: ${fs.statSync(target).size} bytes`);
