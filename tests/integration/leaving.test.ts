import { PERMISSIONS } from '../../protocol';
import { databases } from '../support';
import { createRoleUser, loginAdmin } from '../support/admin';
import type { TestDatabase } from '../support/database';
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

describe.each(databases())('the plugin goes and comes back on %s', (client) => {
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
  });

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
});
