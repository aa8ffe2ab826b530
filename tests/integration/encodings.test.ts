import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import type { knex as OpenKnex, Knex } from 'knex';
import type { StatusAnswer } from '../../protocol';
import { PostgresLogStore } from '../../server/src/conversation/chat/log/postgres.store';
import { SeparatingStore } from '../../server/src/conversation/chat/log/separating';
import type { NewEntry } from '../../server/src/conversation/chat/chat.types';
import { readEncoding, widenTables } from '../../server/src/foundation/platform/encoding';
import type { Database } from '../../server/src/foundation/platform';
import { registerFirstAdmin } from '../support/admin';
import { onCleanup } from '../support/cleanup';
import { createDatabase, databases, type DatabaseClient } from '../support/database';
import { startStrapi } from '../support/strapi';
import { startChat } from './support/rest';
import { messagesOf } from './support/rows';
import { connectVisitor, text } from './support/sockets';

// Its entry for `import` is an ES module, which Jest does not load here.
const knexOf = createRequire(__filename)('knex/knex.js') as typeof OpenKnex;

const LETTERS = ['Grüße', 'łódź', '٠٥٠ 漢字', '💬', 'plain'];

const entry = (body: string, index: number): NewEntry => ({
  chatId: 'chat',
  clientMessageId: `message-${index}`,
  authorKind: 'visitor',
  authorId: 'robin',
  kind: 'text',
  body,
  data: null,
});

/** A real database in Latin-1, with nothing in it. */
const narrowDatabase = async (
  client: Exclude<DatabaseClient, 'sqlite'>,
  connection: Record<string, string> = {}
): Promise<{ database: Database; knex: Knex }> => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'live-chat-encoding-'));
  const { env } = await createDatabase(client, folder, true);
  const url = new URL(env.DATABASE_URL ?? '');
  const knex = knexOf({
    client: client === 'mysql' ? 'mysql2' : 'pg',
    connection: {
      host: url.hostname,
      port: Number(url.port),
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
      database: url.pathname.slice(1),
      ...connection,
    },
  });
  onCleanup(async () => {
    await knex.destroy();
    fs.rmSync(folder, { recursive: true, force: true });
  });
  return { knex, database: { client, knex, table: (uid) => uid } };
};

const has = databases();

(has.includes('postgres') ? describe : describe.skip)('PostgreSQL in Latin-1', () => {
  it('F24: refuses what does not fit alone; its neighbours in the batch are stored as they are', async () => {
    const { knex, database } = await narrowDatabase('postgres');
    await knex.schema.createTable('chats', (table) => {
      table.increments();
      for (const name of ['document_id', 'status', 'visitor_id', 'agent_id']) table.text(name);
      table.integer('last_seq');
      for (const name of ['last_at', 'updated_at']) table.timestamp(name);
    });
    await knex.schema.createTable('messages', (table) => {
      table.increments();
      for (const name of [
        'document_id',
        'chat_id',
        'client_message_id',
        'author_kind',
        'author_id',
      ])
        table.text(name);
      for (const name of ['kind', 'body', 'data']) table.text(name);
      table.integer('seq');
      for (const name of ['sent_at', 'created_at', 'updated_at', 'published_at'])
        table.timestamp(name);
    });
    await knex('chats').insert({
      document_id: 'chat',
      status: 'waiting',
      visitor_id: 'robin',
      last_seq: 0,
    });
    const store = new SeparatingStore(new PostgresLogStore(database, 'chats', 'messages'));

    const outcomes = await store.append(LETTERS.map(entry), Date.now());

    const refused = { state: 'refused', code: 'invalid_text' };
    expect(outcomes).toEqual([
      { state: 'stored', seq: 1 },
      refused,
      refused,
      refused,
      { state: 'stored', seq: 2 },
    ]);
    expect(await knex('messages').pluck('body').orderBy('seq')).toEqual(['Grüße', 'plain']);
    expect(await readEncoding(database, ['messages'])).toEqual({
      encoding: 'LATIN1',
      problem: 'server',
    });
  });
});

(has.includes('mysql') ? describe : describe.skip)('MySQL, MariaDB in Latin-1', () => {
  it('makes tables of ours utf8mb4 with what they hold, and leaves others', async () => {
    const { knex, database } = await narrowDatabase('mysql');
    for (const name of ['ours', 'theirs'])
      await knex.schema.createTable(name, (table) => {
        table.increments();
        table.text('body', 'longtext');
      });
    await knex('ours').insert({ body: 'Grüße' });
    expect(await readEncoding(database, ['ours'])).toMatchObject({ problem: 'tables' });

    expect(await widenTables(database, ['ours'])).toEqual(['ours']);
    await knex('ours').insert(LETTERS.slice(1).map((body) => ({ body })));

    expect(await knex('ours').pluck('body').orderBy('id')).toEqual(LETTERS);
    await expect(knex('theirs').insert({ body: '💬' })).rejects.toThrow(/Incorrect string/);
    expect(await widenTables(database, ['ours'])).toEqual([]);
    expect(await readEncoding(database, ['ours'])).toEqual({
      encoding: 'latin1',
      problem: 'server',
    });
  });

  it('notices a connection that changes letters on their way', async () => {
    const { database } = await narrowDatabase('mysql', { charset: 'latin1' });

    expect(await readEncoding(database, ['none'])).toMatchObject({ problem: 'connection' });
  });

  const long = process.env.LIVE_CHAT_SOAK === '1' ? it : it.skip;
  long('Strapi as a whole stores every letter, and says what is wrong', async () => {
    const strapi = await startStrapi({ database: 'mysql', narrow: true });
    const chat = await startChat(strapi);
    const visitor = await connectVisitor(strapi, chat.token);
    const answers = await Promise.all(
      LETTERS.map((body): Promise<{ ok: boolean }> =>
        visitor.socket.emitWithAck('message:send', text(chat.chatId, body))
      )
    );
    const rows = await messagesOf(strapi.database, chat.chatId);
    const admin = await registerFirstAdmin(strapi);

    expect(answers.map(({ ok }) => ok)).toEqual(LETTERS.map(() => true));
    expect(rows.map(({ body }) => body).slice(-LETTERS.length)).toEqual(LETTERS);
    expect((await admin.json<StatusAnswer>('/live-chat/status')).database).toMatchObject({
      durable: true,
      commit: 'innodb_flush_log_at_trx_commit=1',
      encoding: 'latin1',
      textProblem: 'server',
    });
    expect(strapi.logs()).toMatch(/tables of live chat were changed to utf8mb4/);
    expect(strapi.logs()).toMatch(/encoded in latin1/);
    await strapi.stop();
  });
});
