import type { TestDatabase } from '../../support/database';
import { ask, startChat, startRequest } from '../support/rest';
import { chatRow } from '../support/rows';
import { connectAgent, connectVisitor, open, reply, send, take } from '../support/sockets';
import type { Given } from './given';

const TABLES: Record<TestDatabase['client'], string> = {
  sqlite: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  postgres: 'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()',
  mysql: 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = database()',
};

/** Everything that stands in the database, table by table. */
const dump = async (database: TestDatabase): Promise<Map<string, string>> => {
  const quote = database.client === 'mysql' ? '`' : '"';
  const tables = await database.query<{ name: string }>(TABLES[database.client]);
  const content = new Map<string, string>();
  for (const { name } of tables) {
    content.set(
      name,
      JSON.stringify(await database.query(`SELECT * FROM ${quote}${name}${quote}`))
    );
  }
  return content;
};

const holding = (content: Map<string, string>, text: string): string[] =>
  [...content].filter(([, rows]) => rows.includes(text)).map(([name]) => name);

const USER_AGENT =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) ' +
  'Chrome/131.0.6778.86 Safari/537.36';

export const privacy = (given: Given) =>
  describe('privacy', () => {
    it('R26: after a chat no table holds an address, the user agent is coarse, the query is gone', async () => {
      const { strapi, anna } = given();
      // Documentation addresses: they stand for a visitor's behind a proxy, and nowhere by accident.
      const headers = {
        'User-Agent': USER_AGENT,
        'X-Forwarded-For': '203.0.113.77',
        'X-Real-IP': '203.0.113.78',
        Forwarded: 'for=203.0.113.79',
      };
      const { body } = await ask<{ chat: { chatId: string }; token: string }>(
        strapi,
        '/live-chat/visitor/chats',
        {
          method: 'POST',
          headers,
          body: startRequest({
            page: {
              url: 'http://user:SECRET-PASS@localhost:4000/cart?email=SECRET-QUERY#SECRET-HASH',
              title: 'Cart',
            },
          }),
        }
      );
      const { chatId } = body.chat;
      const visitor = await connectVisitor(strapi, body.token, { headers });
      const agent = await connectAgent(strapi, anna.session);
      await open(agent, { chatId });
      await take(agent, { chatId });
      await send(visitor, chatId, 'PLANTED-BODY');
      await reply(agent, chatId);
      await visitor.say('chat:end', { chatId });

      const content = await dump(strapi.database);
      expect(holding(content, 'PLANTED-BODY')).toEqual(['live_chat_messages']);
      for (const secret of [
        '203.0.113.',
        '127.0.0.1',
        'SECRET-PASS',
        'SECRET-QUERY',
        'SECRET-HASH',
        '131.0.6778',
        'Mozilla/5.0',
        body.token,
      ]) {
        const tables = holding(content, secret).filter((name) => name.startsWith('live_chat'));
        expect([secret, tables]).toEqual([secret, []]);
      }
      expect(holding(content, '203.0.113.')).toEqual([]);
      const row = await chatRow(strapi.database, chatId);
      expect(row).toMatchObject({
        page_url: 'http://localhost:4000/cart',
        user_agent: 'Chrome, Windows',
      });
      expect(strapi.logs()).not.toMatch(/203\.0\.113\.|SECRET-|PLANTED-BODY/);
    });

    it('R26: a fresh install asks nothing before a chat', async () => {
      const { strapi } = given();

      const { body } = await ask<{ form: { key: string; fields: unknown[] } }>(
        strapi,
        '/live-chat/widget/config'
      );

      expect(body.form).toMatchObject({ key: 'default', fields: [] });
      expect(body).not.toHaveProperty('notice');
    });

    it('T28: a typed e-mail address opens no history', async () => {
      const { strapi } = given();
      const email = 'victim@example.test';
      const victim = await startChat(strapi, { offline: { name: 'Victim', email } });

      const other = await startChat(strapi, { offline: { name: 'Mallory', email } });
      const { body } = await ask<{ chats: { chatId: string }[] }>(
        strapi,
        '/live-chat/visitor/chats',
        {
          token: other.token,
        }
      );

      expect(body.chats.map(({ chatId }) => chatId)).toEqual([other.chatId]);
      expect(other.token).not.toBe(victim.token);
    });
  });
