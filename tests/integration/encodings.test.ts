import { randomUUID } from 'node:crypto';
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
import type { Desk } from './support/desk';
import { NO_LIMITS } from './support/limits';
import { Editor, form, newsletter, notice } from './support/privacy';
import { ask, startChat, startRequest, type StartedChat } from './support/rest';
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

/** A real database in Windows-1252 (PostgreSQL; Strapi's own texts fit into it) or Latin-1, with nothing in it. */
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

(has.includes('postgres') ? describe : describe.skip)('PostgreSQL in Windows-1252', () => {
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
      encoding: 'WIN1252',
      problem: 'server',
    });
  });
});

const LOST = 'Łódź 漢字 💬';

/** Every door that takes words: each is asked with letters that Windows-1252 has no place for, and with none of them. */
const doors = (
  { strapi, admin }: Pick<Desk, 'strapi' | 'admin'>,
  chat: StartedChat,
  { caseId, subjectId }: { caseId: string; subjectId: string }
): Record<string, (words: string) => Promise<{ status: number; text: string }>> => {
  const visitors =
    (path: string, body: (words: string) => object, token?: string) => async (words: string) => {
      const answer = await ask<object>(strapi, `/live-chat/visitor${path}`, {
        method: 'POST',
        body: body(words),
        token,
      });
      return { status: answer.status, text: JSON.stringify(answer.body) };
    };
  const desks =
    (method: string, path: string, body: (words: string) => object) => async (words: string) => {
      const answer = await admin.fetch(`/live-chat${path}`, { method, body: body(words) });
      return { status: answer.status, text: await answer.text() };
    };
  const request = (more: object) => ({
    requestId: randomUUID(),
    kind: 'access',
    email: 'robin@example.test',
    details: 'A copy',
    language: 'en',
    ...more,
  });
  const acts = `/cases/${caseId}/actions`;
  const breach = {
    title: 'Lost laptop',
    awareAt: Date.now() - 1_000,
    from: Date.now() - 2_000,
    to: Date.now(),
    stores: ['messages'],
    what: '',
    consequences: '',
    measures: '',
    risk: 'risk',
    closed: false,
  };
  return {
    'first message': visitors('/chats', (body) =>
      startRequest({ message: { clientMessageId: randomUUID(), body } })
    ),
    'name of a visitor': visitors('/chats', (name) => startRequest({ offline: { name } })),
    'answer in the form': visitors('/chats', (about) =>
      startRequest({ form: 'default', answers: { about } })
    ),
    message: visitors(
      `/chats/${chat.chatId}/messages`,
      (body) => ({ clientMessageId: randomUUID(), body }),
      chat.token
    ),
    'note of an agent': desks('POST', `/desk/chats/${chat.chatId}/messages`, (body) => ({
      clientMessageId: randomUUID(),
      body,
      kind: 'note',
    })),
    'request of a stranger': visitors('/privacy-requests', (details) => request({ details })),
    'name of a stranger': visitors('/privacy-requests', (name) => request({ name })),
    'request out of a chat': visitors(
      '/requests',
      (details) => {
        const { email: _none, ...own } = request({ details });
        return own;
      },
      chat.token
    ),
    form: desks('PUT', '/prechat/forms/other', (name) => ({
      definition: form({ name, fields: [] }),
    })),
    purpose: desks('PUT', '/privacy/purposes/news', (name) => ({
      definition: newsletter({ texts: { en: { name, description: 'News', consent: 'Yes' } } }),
      material: false,
      base: 0,
    })),
    notice: desks('PUT', '/privacy/notice', (name) => ({
      definition: notice({
        controller: { name, address: 'Here', email: 'us@example.test' },
        texts: { en: { summary: 'We answer.' } },
      }),
    })),
    case: desks('POST', '/cases', (details) => ({
      kind: 'access',
      source: 'letter',
      requester: {},
      details,
      language: 'en',
    })),
    'note on a case': desks('POST', acts, (text) => ({ type: 'note', text })),
    'pause of a case': desks('POST', acts, (reason) => ({ type: 'pause', reason })),
    'letter received': desks('POST', acts, (text) => ({ type: 'log_received', text })),
    hold: desks('POST', '/holds', (reason) => ({
      kind: 'legal_hold',
      target: { kind: 'chat', chatId: chat.chatId },
      reason,
      hidden: false,
      reviewAt: Date.now() + 86_400_000,
    })),
    breach: desks('POST', '/breaches', (what) => ({ ...breach, what })),
    correction: desks('POST', '/subjects/corrections', (value) => ({
      correction: { kind: 'profile', subjectId, field: 'name', value },
      reason: 'Asked for it',
    })),
    region: desks('PUT', '/residency', (operator) => ({
      allowed: [],
      database: { region: 'EU', operator },
      files: { region: 'EU', operator: '' },
      mail: { region: 'EU', operator: '' },
    })),
    'saved search': desks('POST', '/subjects/searches', (name) => ({ name, filter: {} })),
    'search in cases': desks('POST', '/cases/search', (search) => ({ search })),
  };
};

(has.includes('postgres') ? it : it.skip)(
  'F24: PostgreSQL in Windows-1252: every door refuses what does not fit in words, and keeps nothing of it',
  async () => {
    const strapi = await startStrapi({
      database: 'postgres',
      narrow: true,
      config: { limits: NO_LIMITS },
    });
    const admin = await registerFirstAdmin(strapi);
    const chat = await startChat(strapi);
    const editor = new Editor(admin);
    const [base] = form().fields;
    await editor.form(form({ fields: [{ ...base!, key: 'about', type: 'text' }] }));
    const post = <T>(path: string, body: object) =>
      admin.json<T>(`/live-chat${path}`, { method: 'POST', body });
    const { caseId } = await post<{ caseId: string }>('/cases', {
      kind: 'access',
      source: 'letter',
      requester: {},
      details: 'x',
      language: 'en',
    });
    const [{ visitor_id: subjectId }] = (await strapi.database.query(
      'SELECT visitor_id FROM live_chat_chats WHERE document_id = ?',
      [chat.chatId]
    )) as [{ visitor_id: string }];
    const all = Object.entries(doors({ strapi, admin }, chat, { caseId, subjectId }));
    // Acts are logged before they are done, and whoever writes a note is an agent from then on.
    const rows = async () =>
      Object.fromEntries(
        (
          await strapi.database.query<{ name: string; rows: string }>(
            `SELECT table_name AS name, (xpath('/row/c/text()', query_to_xml(
               format('SELECT count(*) AS c FROM %I', table_name), false, true, '')))[1]::text AS rows
             FROM information_schema.tables WHERE table_name LIKE 'live_chat_%'
               AND table_name NOT IN ('live_chat_audit_entries', 'live_chat_agent_profiles')`
          )
        ).map((row) => [row.name, row.rows])
      );

    const before = await rows();
    const refused = [];
    for (const [name, ask] of all) refused.push({ name, ...(await ask(LOST)) });
    expect(refused).toEqual(
      all.map(([name]) => ({
        name,
        status: 400,
        text: expect.stringMatching(/"code":"invalid_text".*cannot store some of these/) as string,
      }))
    );
    expect(refused.map(({ text: said }) => said).join()).not.toMatch(/insert|update|select|\$1/i);
    expect(await rows()).toEqual(before);

    for (const [name, ask] of all)
      expect({ name, status: (await ask('Grüße')).status }).toEqual({ name, status: 200 });
    // The page's words are none of the visitor's, and keep nobody from writing.
    const title = await startChat(strapi, { page: { url: 'https://example.test/', title: LOST } });
    const [started] = await strapi.database.query(
      'SELECT page_title FROM live_chat_chats WHERE document_id = ?',
      [title.chatId]
    );
    expect(started).toEqual({ page_title: null });
    expect(strapi.logs()).not.toMatch(/failed \(/);
    await strapi.stop();
  },
  240_000
);

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
