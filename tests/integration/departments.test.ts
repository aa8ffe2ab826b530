import { randomUUID } from 'node:crypto';
import type { Result } from '../../protocol';
import { eventually } from '../support/deadline';
import { openDesk, type Desk } from './support/desk';
import { ask, startChat, type StartedChat } from './support/rest';
import {
  connectAgent,
  connectVisitor,
  join,
  open,
  send,
  text,
  type AgentClient,
} from './support/sockets';

const NAME = 'PLANTED-NAME';
const BODY = 'PLANTED-BODY';

let desk: Desk;
let chat: StartedChat;

/** Moves an agent to these departments, as an administrator's tool would. */
const assign = async (userId: string, departments: string[] | null): Promise<void> => {
  await desk.strapi.database.query(
    'UPDATE live_chat_agent_profiles SET department_ids = ? WHERE user_id = ?',
    [departments && JSON.stringify(departments), userId]
  );
};

const addDepartment = async (id: string, key: string): Promise<void> => {
  await desk.strapi.database.query(
    'INSERT INTO live_chat_departments (document_id, "key", name, position, created_at, updated_at, published_at) VALUES (?, ?, ?, 0, 0, 0, 0)',
    [id, key, key]
  );
};

const seesChat = async (agent: AgentClient): Promise<boolean> => {
  const answer = await agent.say('chat:sync', { chatId: chat.chatId, since: 0 });
  return answer.ok;
};

beforeAll(async () => {
  desk = await openDesk();
  const { strapi, anna, ben } = desk;
  await addDepartment('department-of-sales', 'sales');
  await addDepartment('department-of-support', 'support');
  // Profiles are made at the first visit of the desk.
  for (const user of [anna, ben]) (await connectAgent(strapi, user.session)).close();
  await assign(anna.session.user.documentId, ['department-of-sales']);
  await assign(ben.session.user.documentId, ['department-of-support']);
  chat = await startChat(strapi, {
    offline: { name: NAME },
    message: { clientMessageId: randomUUID(), body: BODY },
  });
  // There is no prechat form with a department on an empty database; the rule reads the chat's own column.
  await strapi.database.query(
    'UPDATE live_chat_chats SET department_id = ? WHERE document_id = ?',
    ['department-of-sales', chat.chatId]
  );
  await strapi.kill('SIGTERM');
  await strapi.restart();
});

const insider = () => connectAgent(desk.strapi, desk.anna.session);
const outsider = () => connectAgent(desk.strapi, desk.ben.session);

describe('T5: an agent of another department', () => {
  it('reaches the chat by no event', async () => {
    const agent = await outsider();
    const { chatId } = chat;
    const events: [string, object][] = [
      ['chat:open', { chatId, since: 0 }],
      ['chat:sync', { chatId, since: 0 }],
      ['chat:history', { chatId, before: 100 }],
      ['chat:take', { chatId }],
      ['chat:take', { chatId, from: desk.anna.session.user.documentId }],
      ['chat:release', { chatId }],
      ['chat:end', { chatId }],
      ['chat:read', { chatId, seq: 1 }],
      ['message:send', { ...text(chatId, 'intruded'), kind: 'text' }],
      ['message:send', { ...text(chatId, 'intruded'), kind: 'note' }],
    ];

    for (const [event, payload] of events) {
      const answer = await agent.say(event, payload);
      const unknown = await agent.say(event, { ...payload, chatId: 'a'.repeat(25) });
      expect([event, answer]).toMatchObject([event, { ok: false, code: 'not_found' }]);
      // The two are not told apart.
      expect(answer).toEqual(unknown);
    }
    expect(await agent.say('beat', { chatIds: [chatId] })).toMatchObject({ ok: true, heads: {} });
  });

  it('reaches it by no route', async () => {
    const { session } = desk.ben;
    const routes: [string, string, object?][] = [
      ['GET', `/live-chat/transcripts/${chat.chatId}`],
      ['POST', `/live-chat/transcripts/${chat.chatId}/verify`, {}],
      [
        'POST',
        `/live-chat/desk/chats/${chat.chatId}/messages`,
        { clientMessageId: randomUUID(), body: 'x', kind: 'note' },
      ],
    ];

    for (const [method, path, body] of routes) {
      const answer = await session.fetch(path, { method, ...(body ? { body } : {}) });
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });

  it('finds it in no list, search or count', async () => {
    const [inside, outside] = [await insider(), await outsider()];
    const found = async (agent: AgentClient, search?: string) =>
      JSON.stringify(await agent.say('desk:list', { view: 'all', ...(search ? { search } : {}) }));
    const waiting = async (agent: AgentClient) => {
      const joined = await agent.say('desk:join', {});
      return joined.ok ? (joined.counts as { all: number }).all : -1;
    };

    for (const search of [undefined, NAME, 'planted']) {
      expect(await found(inside, search)).toContain(chat.chatId);
      expect(await found(outside, search)).not.toContain(chat.chatId);
    }
    expect(await waiting(inside)).toBe((await waiting(outside)) + 1);
  });

  it('hears nothing of it live, in rooms or on the desk', async () => {
    const [inside, outside] = [await insider(), await outsider()];
    await outside.say('chat:open', { chatId: chat.chatId, since: 0 });
    await open(inside, chat);
    const visitor = await connectVisitor(desk.strapi, chat.token);
    await join(visitor, chat);
    visitor.socket.emit('typing', { chatId: chat.chatId, on: true });
    await send(visitor, chat.chatId, BODY);
    await inside.say('chat:take', { chatId: chat.chatId });
    outside.socket.emit('typing', { chatId: chat.chatId, on: true });
    await inside.hear('desk:activity');
    await inside.hear('desk:chat');
    // A chat of no department is for both: when its news is there, whatever came before has been told.
    const open2 = await startChat(desk.strapi);
    await outside.hear<{ chat: { chatId: string } }>(
      'desk:chat',
      (news) => news.chat.chatId === open2.chatId
    );

    const heard = JSON.stringify(outside.heard);
    expect(heard).not.toContain(chat.chatId);
    expect(heard).not.toContain('PLANTED');
    expect(visitor.all('typing')).toEqual([]);
    expect(await inside.say('chat:release', { chatId: chat.chatId })).toMatchObject({ ok: true });
  });

  it('T9: is cut off from an open chat within 5 s of being moved, and let in when moved back', async () => {
    const agent = await insider();
    await open(agent, chat);
    const visitor = await connectVisitor(desk.strapi, chat.token);
    await join(visitor, chat);

    await assign(desk.anna.session.user.documentId, ['department-of-support']);
    await eventually('the chat to be out of sight', async () => !(await seesChat(agent)), {
      timeout: 5_000,
    });
    const before = agent.heard.length;
    await send(visitor, chat.chatId, 'PLANTED-AFTER-MOVE');
    const other = await startChat(desk.strapi);
    await agent.hear<{ chat: { chatId: string } }>(
      'desk:chat',
      (news) => news.chat.chatId === other.chatId
    );

    expect(JSON.stringify(agent.heard.slice(before))).not.toContain(chat.chatId);
    await assign(desk.anna.session.user.documentId, ['department-of-sales']);
    await eventually('the chat to be in sight again', () => seesChat(agent), { timeout: 5_000 });
  });

  it('has no say over a chat through its visitor’s routes', async () => {
    const answer = await ask<Result<object>>(
      desk.strapi,
      `/live-chat/visitor/chats/${chat.chatId}/events`,
      {
        token: desk.ben.session.token,
      }
    );
    expect(answer.status).toBe(401);
  });
});
