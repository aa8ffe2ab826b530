import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import Sqlite from 'better-sqlite3';
import type { SubjectSearchAnswer } from '../../protocol';
import { loginAdmin } from '../support/admin';
import { startStrapi, type TestStrapi } from '../support/strapi';
import { connectAgent, reply, take } from './support/sockets';
import accounts from '../../playground/src/seed/accounts.json';

const FIXTURES = path.resolve(__dirname, '../fixtures/releases');
/** Databases that earlier releases have made of the demo; `scripts/release-fixture.mjs` makes them. */
const RELEASES = fs.readdirSync(FIXTURES);

const rowsOf = async (
  database: TestStrapi['database'],
  tables: readonly string[]
): Promise<Record<string, number>> => {
  const rows: Record<string, number> = {};
  for (const name of tables) {
    const [row] = await database.query<{ n: number }>(`SELECT count(*) AS n FROM ${name}`);
    rows[name] = row?.n ?? -1;
  }
  return rows;
};

describe.each(RELEASES)('the database of %s', (release) => {
  let strapi: TestStrapi;
  let tables: string[];
  let before: Record<string, number>;

  beforeAll(async () => {
    strapi = await startStrapi({
      fill: async (database) => {
        const sql = gunzipSync(fs.readFileSync(path.join(FIXTURES, release))).toString('utf8');
        const file = new Sqlite(database.env.DATABASE_FILENAME);
        file.exec(sql);
        file.close();
        const named = await database.query<{ name: string }>(
          "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'live_chat%'"
        );
        tables = named.map(({ name }) => name);
        before = await rowsOf(database, tables);
      },
    });
  }, 240_000);

  it('is started on, and every row is still there', async () => {
    expect(before.live_chat_messages).toBeGreaterThan(10);
    const after = await rowsOf(strapi.database, tables);
    for (const name of tables) {
      expect([name, (after[name] ?? -1) >= (before[name] ?? 0)]).toEqual([name, true]);
    }
    expect(strapi.logs()).not.toMatch(/\berror\b.*\[live-chat\]/);
  });

  it('people go on in it: they log in, find what was said, answer who writes now', async () => {
    const owner = await loginAdmin(strapi, 'admin@example.test', accounts.password);
    const [row] = await strapi.database.query<{ body: string }>(
      "SELECT body FROM live_chat_messages WHERE kind = 'text' AND author_kind = 'visitor' ORDER BY id LIMIT 1"
    );
    const word = /\p{L}{6,}/u.exec(row?.body ?? '')?.[0] ?? '';
    expect(word).not.toBe('');
    // The index of words is made anew behind the start.
    const search = () =>
      owner.json<SubjectSearchAnswer>('/live-chat/subjects/search', {
        method: 'POST',
        body: { filter: { words: word } },
      });
    let found = await search();
    for (let i = 0; found.people.length === 0 && i < 100; i += 1) found = await search();
    expect(found.people.length).toBeGreaterThan(0);
    expect(await owner.json('/live-chat/audit/verify', { method: 'POST' })).toMatchObject({
      state: 'intact',
    });

    const [waiting] = await strapi.database.query<{ chatId: string }>(
      "SELECT document_id AS chatId FROM live_chat_chats WHERE status = 'waiting' ORDER BY id LIMIT 1"
    );
    const agent = await connectAgent(strapi, owner);
    const chat = { chatId: waiting?.chatId ?? '' };
    await take(agent, chat);
    expect((await reply(agent, chat.chatId, 'after the upgrade')).seq).toBeGreaterThan(1);
  });

  it('is brought up to date once, and a later one than this code is refused with a message', async () => {
    await strapi.kill('SIGTERM');
    const at = strapi.logs().length;
    await strapi.restart();
    expect(strapi.logs().slice(at)).not.toMatch(/Migration/);
    await strapi.kill('SIGTERM');

    const where = "WHERE key = 'plugin_live-chat_upgrade'";
    const [row] = await strapi.database.query<{ value: string }>(
      `SELECT value FROM strapi_core_store_settings ${where}`
    );
    const record = JSON.parse(row?.value ?? '{}') as { shape: Record<string, string[]> };
    record.shape.live_chat_chats?.push('mood');
    const later = JSON.stringify({ ...record, version: '9.0.0' });
    await strapi.database.query(`UPDATE strapi_core_store_settings SET value = ? ${where}`, [
      later,
    ]);
    await expect(strapi.restart()).rejects.toThrow(
      /does not start on this database: live-chat 9\.0\.0 .*live_chat_chats\.mood/
    );
    expect(await rowsOf(strapi.database, tables)).toMatchObject({
      live_chat_messages: expect.any(Number),
    });
  });
});
