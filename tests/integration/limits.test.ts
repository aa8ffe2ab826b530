import { randomUUID } from 'node:crypto';
import type { Failure, Result } from '../../protocol';
import { startStrapi, type TestStrapi } from '../support/strapi';
import { NO_LIMITS } from './support/limits';
import { ask, startChat, startRequest, WEBSITE } from './support/rest';
import { connected, connectVisitor, join, refusal, text, visitorLink } from './support/sockets';

/** Small and slow to refill, so that a test reaches each limit and no refill comes in between. */
const slow = (burst: number) => ({ perMinute: 0.5, burst });

const start = (limits: Partial<typeof NO_LIMITS>): Promise<TestStrapi> =>
  startStrapi({ config: { limits: { ...NO_LIMITS, ...limits } } });

const codes = (answers: readonly Result<object>[]): string[] =>
  answers.map((answer) => (answer.ok ? 'ok' : answer.code));

/** Limits that stand beside each other without touching. */
describe('limits of people', () => {
  let strapi: TestStrapi;
  beforeAll(async () => {
    strapi = await start({
      visitorMessages: slow(5),
      socketEvents: slow(6),
      typing: slow(2),
      socketsPerVisitor: 3,
      openChatsPerVisitor: 2,
    });
  });

  it('holds a visitor’s messages back over socket and REST together, and says until when', async () => {
    const chat = await startChat(strapi);
    const tabs = [
      await connectVisitor(strapi, chat.token),
      await connectVisitor(strapi, chat.token),
    ];
    const path = `/live-chat/visitor/chats/${chat.chatId}/messages`;

    const sent = [];
    for (let i = 0; i < 5; i += 1)
      sent.push(await tabs[i % 2]!.say('message:send', text(chat.chatId)));
    const refused = await tabs[0]!.say('message:send', text(chat.chatId));
    const rest = await ask<Failure>(strapi, path, {
      method: 'POST',
      token: chat.token,
      body: { clientMessageId: randomUUID(), body: 'x' },
    });

    expect(codes(sent)).toEqual(Array(5).fill('ok'));
    expect(refused).toMatchObject({ ok: false, code: 'rate_limited' });
    expect((refused as Failure).retryAfter).toBeGreaterThan(60_000);
    expect((refused as Failure).retryAfter).toBeLessThanOrEqual(120_000);
    expect(rest).toMatchObject({ status: 429, body: { code: 'rate_limited' } });
    const seconds = Number(rest.headers.get('retry-after'));
    expect(seconds).toBe(Math.ceil(rest.body.retryAfter! / 1000));
    // Another visitor is not touched.
    const other = await startChat(strapi);
    expect(
      await (await connectVisitor(strapi, other.token)).say('message:send', text(other.chatId))
    ).toMatchObject({ ok: true });
  });

  it('holds each event of a socket back for itself', async () => {
    const chat = await startChat(strapi);
    const visitor = await connectVisitor(strapi, chat.token);
    const beats = [];
    for (let i = 0; i < 7; i += 1) beats.push(await visitor.say('beat', { chatId: chat.chatId }));

    expect(codes(beats)).toEqual([...Array<string>(6).fill('ok'), 'rate_limited']);
    expect(await visitor.say('chat:read', { chatId: chat.chatId, seq: 1 })).toMatchObject({
      ok: true,
    });
  });

  it('drops typing above its limit without a word', async () => {
    const chat = await startChat(strapi);
    const tab = await connectVisitor(strapi, chat.token);
    await join(tab, chat);
    for (let i = 0; i < 50; i += 1) tab.socket.emit('typing', { chatId: chat.chatId, on: true });

    expect(await tab.say('beat', { chatId: chat.chatId })).toMatchObject({ ok: true });
    expect(tab.heard.filter(({ event }) => event === 'typing')).toEqual([]);
  });

  it('tells the window that is one too many so, also when they all come at once', async () => {
    const chat = await startChat(strapi);
    const sockets = Array.from({ length: 8 }, () => visitorLink(strapi, chat.token));

    const outcomes = await Promise.allSettled(sockets.map(connected));

    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(5);
    for (const { reason } of refused) expect(String(reason)).toContain('too_many');
    expect(sockets.filter((socket) => socket.connected)).toHaveLength(3);
    sockets.find((socket) => socket.connected)!.close();
    const again = visitorLink(strapi, chat.token);
    await expect(
      Promise.race([connected(again), new Promise((_, no) => setTimeout(no, 10_000, 'late'))])
    ).resolves.toBeUndefined();
  });

  it('allows a visitor some open chats and no more', async () => {
    const first = await startChat(strapi);
    await startChat(strapi, {}, first.token);

    const third = await ask<Failure>(strapi, '/live-chat/visitor/chats', {
      method: 'POST',
      token: first.token,
      body: startRequest(),
    });

    expect(third).toMatchObject({ status: 429, body: { code: 'too_many' } });
    await ask(strapi, `/live-chat/visitor/chats/${first.chatId}/end`, {
      method: 'POST',
      token: first.token,
      body: {},
    });
    await startChat(strapi, {}, first.token);
  });
});

describe('limits of a network address', () => {
  /** T31: what an attacker varies to look like somebody else. */
  const DISGUISES: Record<string, string>[] = [
    { 'X-Forwarded-For': '203.0.113.1' },
    { 'X-Forwarded-For': '203.0.113.2, 10.0.0.1' },
    { 'X-Real-IP': '203.0.113.3' },
    { Forwarded: 'for=203.0.113.4' },
    { 'X-Client-IP': '203.0.113.5' },
    { 'CF-Connecting-IP': '203.0.113.6' },
    { 'User-Agent': 'another browser' },
  ];

  it('T31: holds new chats back, whatever headers, case and slashes are varied', async () => {
    const strapi = await start({ newChats: slow(3) });
    for (let i = 0; i < 3; i += 1) await startChat(strapi);

    for (const headers of DISGUISES) {
      const { status, body } = await ask<Failure>(strapi, '/live-chat/visitor/chats', {
        method: 'POST',
        headers,
        body: startRequest(),
      });
      expect([headers, status, body.code]).toEqual([headers, 429, 'rate_limited']);
    }
    for (const path of [
      '/live-chat/visitor/chats/',
      '/LIVE-CHAT/visitor/chats',
      '/live-chat//visitor/chats',
      '/live-chat/visitor/chats?x=1',
      '/live-chat/visitor/%63hats',
    ]) {
      const { status } = await ask<Failure>(strapi, path, { method: 'POST', body: startRequest() });
      expect([path, status >= 400]).toEqual([path, true]);
    }
    const [{ n }] = (await strapi.database.query<{ n: number }>(
      'SELECT count(*) AS n FROM live_chat_chats'
    )) as [{ n: number }];
    expect(n).toBe(3);
    await strapi.stop();
  });

  it('T31: holds requests, handshakes and sockets back', async () => {
    const strapi = await start({ requests: slow(12), socketsPerAddress: 4, handshakes: slow(9) });
    const chat = await startChat(strapi);
    const tabs = [];
    for (let i = 0; i < 4; i += 1) tabs.push(await connectVisitor(strapi, chat.token));

    const fifth = await refusal(visitorLink(strapi, chat.token, { transports: ['polling'] }));
    expect(fifth.message).toBeTruthy();
    tabs[0]!.close();
    await tabs[0]!.closed();
    const path = `/live-chat/visitor/chats/${chat.chatId}/events`;
    const statuses = [];
    for (let i = 0; i < 14; i += 1) {
      const headers = DISGUISES[i % DISGUISES.length]!;
      const { status, body } = await ask<Failure>(strapi, path, { token: chat.token, headers });
      statuses.push(status);
      if (status !== 200)
        expect(body).toMatchObject({
          code: 'rate_limited',
          retryAfter: expect.any(Number) as number,
        });
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(11);
    expect(statuses.at(-1)).toBe(429);

    let refused = 0;
    for (let i = 0; i < 12; i += 1) {
      const response = await fetch(`${strapi.url}/live-chat/socket/?EIO=4&transport=polling`, {
        headers: { Origin: WEBSITE, ...DISGUISES[i % DISGUISES.length] },
      });
      if (response.status === 403) refused += 1;
      await response.text();
    }
    expect(refused).toBeGreaterThanOrEqual(8);
    // Who is in goes on.
    expect(await tabs[1]!.say('message:send', text(chat.chatId))).toMatchObject({ ok: true });
    await strapi.stop();
  });

  it('closes a connection that does not say who it is', async () => {
    const strapi = await start({ handshakeTimeout: 500 });
    const chat = await startChat(strapi);
    const silent = visitorLink(strapi, chat.token);
    silent.io.reconnection(false);
    silent.io.open();
    const reason = await new Promise<string>((resolve) => silent.io.once('close', resolve));

    expect(reason).toMatch(/^transport/);
    expect((await connectVisitor(strapi, chat.token)).socket.connected).toBe(true);
    await strapi.stop();
  });
});
