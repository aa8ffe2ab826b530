import { createHash } from 'node:crypto';
import { openDesk, type Desk } from './support/desk';
import { ask, startChat, startRequest, type StartedChat } from './support/rest';
import {
  accepted,
  connectAgent,
  connectVisitor,
  join,
  open,
  reply,
  send,
  take,
  ticketOf,
  visitorLink,
  refusal,
} from './support/sockets';

const hash = (token: string) => createHash('sha256').update(token).digest('hex');

let desk: Desk;
let chat: StartedChat;
let saidToVisitors: unknown[];
let saidToAgents: unknown[];
let usedTicket: string;

/** A whole conversation, with everything that anybody was told in it. */
beforeAll(async () => {
  desk = await openDesk();
  const { strapi, anna, admin } = desk;
  const agent = await connectAgent(strapi, anna.session);
  chat = await startChat(strapi, { offline: { name: 'Jane', email: 'PLANTED-MAIL@example.test' } });
  const visitor = await connectVisitor(strapi, chat.token);
  const { chatId, token } = chat;
  usedTicket = await ticketOf(anna.session);
  saidToVisitors = [
    await join(visitor, chat),
    await ask(strapi, '/live-chat/visitor/chats', { token }),
    await ask(strapi, `/live-chat/visitor/chats/${chatId}/events`, { token }),
    await ask(strapi, '/live-chat/visitor/chats', { method: 'POST', token, body: startRequest() }),
    await ask(strapi, '/live-chat/widget/config'),
    visitor.heard,
  ];
  saidToAgents = [
    await agent.say('desk:join', {}),
    await open(agent, chat),
    await take(agent, chat),
    await reply(agent, chatId, 'PLANTED-ANSWER'),
    await send(visitor, chatId, 'PLANTED-QUESTION'),
    await agent.say('desk:list', { view: 'all' }),
    await agent.say('chat:history', { chatId, before: 100 }),
    await agent.hear('desk:activity'),
  ];
  // Things that go wrong are where secrets slip out.
  await refusal(visitorLink(strapi, `${token.slice(0, -1)}x`));
  await ask(strapi, '/live-chat/visitor/chats', { token: `${token.slice(0, -1)}x` });
  await ask(strapi, `/live-chat/visitor/chats/${chatId}/messages`, {
    method: 'POST',
    token,
    body: '{"PLANTED-BROKEN',
  });
  await visitor.say('message:send', {
    chatId,
    clientMessageId: 'PLANTED-ID',
    body: 'PLANTED-REFUSED',
  });
  accepted(await visitor.socket.emitWithAck('chat:end', { chatId }));
  saidToAgents.push(
    await agent.hear<{ chat: { status: string } }>(
      'desk:chat',
      (news) => news.chat.status === 'ended'
    ),
    await anna.session.json(`/live-chat/transcripts/${chatId}`),
    await anna.session.json(`/live-chat/transcripts/${chatId}/verify`, { method: 'POST' }),
    await admin.json('/live-chat/status'),
    await admin.json('/live-chat/settings'),
    agent.heard
  );
});

const keysOf = (value: unknown, keys = new Set<string>()): Set<string> => {
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (!Array.isArray(value)) keys.add(key);
      keysOf(inner, keys);
    }
  }
  return keys;
};

describe('T1: secrets', () => {
  it('leave once, at the start of a chat, and are stored as a hash only', async () => {
    const rows = await desk.strapi.database.query<{ token_hash: string }>(
      'SELECT token_hash FROM live_chat_visitors'
    );

    expect(rows.map(({ token_hash }) => token_hash)).toContain(hash(chat.token));
    expect(JSON.stringify(rows)).not.toContain(chat.token);
  });

  it('are in nothing that visitors or agents are told afterwards', () => {
    for (const told of [saidToVisitors, saidToAgents]) {
      const json = JSON.stringify(told);
      for (const secret of [chat.token, hash(chat.token), usedTicket, desk.anna.session.token]) {
        expect(json).not.toContain(secret);
      }
      expect(
        [...keysOf(told)].filter((key) => /token|secret|salt|password|leaves|startId/i.test(key))
      ).toEqual([]);
    }
  });

  it('T34: and what people wrote are in no log, whatever went wrong', () => {
    const logs = desk.strapi.logs();

    expect(logs).not.toMatch(/PLANTED/i);
    for (const secret of [
      chat.token,
      chat.token.slice(0, -1),
      hash(chat.token),
      usedTicket,
      desk.anna.session.token,
      desk.anna.password,
    ]) {
      expect(logs).not.toContain(secret);
    }
  });

  it('of people are not told to visitors: no id of an agent, no department, no mail', () => {
    const json = JSON.stringify(saidToVisitors);

    expect(json).not.toContain(desk.anna.session.user.documentId);
    expect(json).not.toContain(desk.anna.email);
    expect(json).not.toContain('PLANTED-MAIL');
  });
});
