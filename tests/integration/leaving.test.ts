import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { PERMISSIONS } from '../../protocol';
import { databasesOfLongTest } from '../support';
import { createRoleUser, loginAdmin } from '../support/admin';
import type { TestDatabase } from '../support/database';
import type { TestStrapi } from '../support/strapi';
import { openDesk, type Desk } from './support/desk';
import { ask, startChat, type StartedChat } from './support/rest';
import { connectVisitor, join, send, ticketOf } from './support/sockets';

const NAMES = {
  sqlite: `SELECT name, type = 'table' AS counted FROM sqlite_master WHERE name LIKE 'live_chat%'`,
  postgres: `SELECT tablename AS name, 1 AS counted FROM pg_tables WHERE tablename LIKE 'live_chat%'
    UNION SELECT indexname, 0 FROM pg_indexes WHERE indexname LIKE 'live_chat%'`,
  mysql: `SELECT table_name AS name, 1 AS counted FROM information_schema.tables
      WHERE table_schema = database() AND table_name LIKE 'live_chat%'
    UNION SELECT CONCAT(table_name, '-', index_name), 0 FROM information_schema.statistics
      WHERE table_schema = database() AND table_name LIKE 'live_chat%'`,
};

/** Tables of the plugin, Strapi's and its own, each with its number of rows; indexes by their names. */
const stateOf = async (database: TestDatabase): Promise<Record<string, number>> => {
  const rows: Record<string, number> = {};
  const names = await database.query<{ name: string; counted: number | string }>(
    NAMES[database.client]
  );
  for (const { name, counted } of names) {
    const [row] = Number(counted)
      ? await database.query<{ n: number | string }>(`SELECT count(*) AS n FROM ${name}`)
      : [];
    rows[name] = Number(row?.n ?? 0);
  }
  return rows;
};

const ROOT = path.resolve(__dirname, '../..');
const PHRASE = 'leave live-chat for good';

/** `npx live-chat leave`, with what is typed. */
const leave = async (
  { env }: TestStrapi,
  words: string[],
  more: Record<string, string> = {}
): Promise<{ code: number | null; said: string }> => {
  const child = spawn(process.execPath, [path.join(ROOT, 'dist/cli/cli.js'), 'leave', ...words], {
    cwd: path.join(ROOT, 'playground'),
    env: { ...env, ...more },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  }
  child.stdin.end();
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, said };
};

const linesOf = (file: string): string[] =>
  fs.readFileSync(file, 'utf8').split('\n').filter(Boolean);

describe.each(databasesOfLongTest())('the plugin goes and comes back on %s', (client) => {
  let desk: Desk;
  let chat: StartedChat;
  let officer: { email: string };
  let before: Record<string, number>;

  beforeAll(async () => {
    desk = await openDesk({ database: client });
    const { strapi, admin, ben } = desk;
    chat = await startChat(strapi);
    const visitor = await connectVisitor(strapi, chat.token);
    await send(visitor, chat.chatId, 'the paperwork of the blue kettle');
    visitor.socket.disconnect();
    officer = await createRoleUser(strapi, admin, [
      PERMISSIONS.subjectRead,
      PERMISSIONS.contactRead,
      PERMISSIONS.auditRead,
    ]);
    await ben.allow([]);
    await strapi.kill('SIGTERM');
    before = await stateOf(strapi.database);
  }, 240_000);

  it.each(['disabled', 'absent'])(
    'all that people wrote stays, with indexes and the words of the search, while it is %s',
    async (how) => {
      const { strapi } = desk;
      expect(before.live_chat_messages).toBeGreaterThan(0);
      await strapi.restart({ LIVE_CHAT_PLUGIN: how });

      expect((await ask(strapi, '/live-chat/embed.js')).status).toBe(404);
      expect(await stateOf(strapi.database)).toEqual(before);
      await strapi.kill('SIGTERM');
    }
  );

  it('whoever comes back finds everything: rows, indexes, audit log, chat, search', async () => {
    const { strapi } = desk;
    await strapi.restart();
    const after = await stateOf(strapi.database);
    for (const [name, count] of Object.entries(before)) {
      expect([name, (after[name] ?? -1) >= count]).toEqual([name, true]);
    }

    const visitor = await connectVisitor(strapi, chat.token);
    expect(JSON.stringify(await join(visitor, chat))).toContain('the blue kettle');
    await send(visitor, chat.chatId, 'still here');
    const session = await loginAdmin(strapi, officer.email);
    const found = await session.json<{ people: unknown[] }>('/live-chat/subjects/search', {
      method: 'POST',
      body: { filter: { words: 'kettle' } },
    });
    expect(found.people).toHaveLength(1);
    expect(await session.json('/live-chat/audit/verify', { method: 'POST' })).toMatchObject({
      state: 'intact',
    });
  });

  it('roles have their permissions again, and those that were taken before stay taken', async () => {
    const { strapi, anna, ben } = desk;
    expect(await ticketOf(await loginAdmin(strapi, anna.email))).toBeTruthy();
    await expect(ticketOf(await loginAdmin(strapi, ben.email))).rejects.toThrow(/403/);
    expect(strapi.logs()).toMatch(/Back after a start without the plugin/);
  });

  it('leaving for good is refused while Strapi runs', async () => {
    const { code, said } = await leave(desk.strapi, ['--no-export', '--confirm', PHRASE]);
    expect([code, said]).toEqual([2, expect.stringMatching(/Stop every instance/)]);
  });

  it('leaving for good says what goes and removes nothing that was not confirmed', async () => {
    const { strapi } = desk;
    await strapi.kill('SIGTERM');
    before = await stateOf(strapi.database);
    const to = path.join(strapi.folder, 'refused');
    const { code, said } = await leave(strapi, ['--to', to, '--confirm', 'yes']);
    expect([code, said]).toEqual([1, expect.stringMatching(/table live_chat_messages: \d+ rows/)]);
    expect(said).toMatch(/Nothing was removed/);
    expect(await stateOf(strapi.database)).toEqual(before);
  });

  it('leaving for good exports every row, then removes tables, words, keys, permissions, folders', async () => {
    const { strapi } = desk;
    const { database, folder } = strapi;
    const to = path.join(folder, 'taken-along');
    // Disabled already, as it is for whoever reads about the command afterwards.
    const disabled = { LIVE_CHAT_PLUGIN: 'disabled' };
    const { code, said } = await leave(strapi, ['--to', to, '--confirm', PHRASE], disabled);
    expect([code, said]).toEqual([0, expect.stringMatching(/Gone/)]);

    expect(linesOf(path.join(to, 'live_chat_messages.jsonl'))).toHaveLength(
      before.live_chat_messages ?? -1
    );
    expect(fs.readFileSync(path.join(to, 'live_chat_messages.jsonl'), 'utf8')).toMatch(/kettle/);
    expect(linesOf(path.join(to, 'store.jsonl')).join()).toMatch(/plugin_live-chat_epoch/);
    expect(await stateOf(database)).toEqual({});
    expect(
      await database.query(
        "SELECT * FROM strapi_core_store_settings WHERE key_name LIKE '%live_chat%'".replace(
          'key_name',
          client === 'mysql' ? '`key`' : '"key"'
        )
      )
    ).toEqual([]);
    expect(
      await database.query("SELECT * FROM admin_permissions WHERE action LIKE '%live-chat%'")
    ).toEqual([]);
    expect([said, fs.existsSync(path.join(folder, 'records'))]).toEqual([said, false]);
    expect(fs.existsSync(path.join(folder, 'exports'))).toBe(false);
    if (client === 'sqlite') {
      const file = database.env.DATABASE_FILENAME ?? '';
      expect(fs.readFileSync(file).includes('kettle')).toBe(false);
    }
  });

  it('and the plugin may come again, and begins anew', async () => {
    const { strapi } = desk;
    await strapi.restart();
    const again = await startChat(strapi);
    await send(await connectVisitor(strapi, again.token), again.chatId, 'hello again');
    expect(await strapi.database.query('SELECT id FROM live_chat_chats')).toHaveLength(1);
  });
});
