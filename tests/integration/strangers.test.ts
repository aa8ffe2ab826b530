import { randomUUID } from 'node:crypto';
import { PROTOCOL_VERSION, type Failure } from '../../protocol';
import { openDesk, type Desk } from './support/desk';
import { ask, startChat } from './support/rest';
import { chatRow, expectWhole } from './support/rows';
import {
  agentLink,
  connectAgent,
  connectVisitor,
  join,
  link,
  open,
  refusal,
  send,
  take,
  text,
  ticketOf,
  visitorLink,
} from './support/sockets';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

describe('lifecycle errors', () => {
  it('T8: tells another visitor’s chat and an unknown one apart in nothing', async () => {
    const { strapi } = desk;
    const [mine, theirs] = [await startChat(strapi), await startChat(strapi)];
    const visitor = await connectVisitor(strapi, mine.token);
    const events: [string, (chatId: string) => object][] = [
      ['chat:join', (chatId) => ({ chatId, since: 0 })],
      ['chat:sync', (chatId) => ({ chatId, since: 0 })],
      ['chat:history', (chatId) => ({ chatId, before: 9 })],
      ['message:send', (chatId) => text(chatId)],
      ['chat:read', (chatId) => ({ chatId, seq: 1 })],
      ['chat:end', (chatId) => ({ chatId })],
      ['beat', (chatId) => ({ chatId })],
    ];
    for (const [event, payload] of events) {
      const answer = await visitor.say(event, payload(theirs.chatId));
      expect([event, answer]).toMatchObject([event, { ok: false, code: 'not_found' }]);
      expect(await visitor.say(event, payload('z'.repeat(25)))).toEqual(answer);
    }
    const routes: [string, 'GET' | 'POST', object?][] = [
      ['messages', 'POST', { clientMessageId: randomUUID(), body: 'x' }],
      ['events', 'GET'],
      ['end', 'POST', {}],
    ];
    for (const [route, method, body] of routes) {
      const to = (chatId: string) =>
        ask<Failure>(strapi, `/live-chat/visitor/chats/${chatId}/${route}`, {
          method,
          body,
          token: mine.token,
        });
      const answer = await to(theirs.chatId);
      expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
      for (const other of ['z'.repeat(25), '0', '..%2f..', '__proto__', '%00']) {
        expect((await to(other)).body).toEqual(answer.body);
      }
    }
    expect(await expectWhole(strapi.database, theirs.chatId)).toHaveLength(2);
    expect((await chatRow(strapi.database, theirs.chatId)).status).not.toBe('ended');
  });

  it('T8: joins no room but that of an own chat, whatever name is given', async () => {
    const { strapi, anna } = desk;
    const chat = await startChat(strapi);
    const agent = await connectAgent(strapi, anna.session);
    await open(agent, chat);
    await take(agent, chat);
    const spy = await connectVisitor(strapi, (await startChat(strapi)).token);
    for (const room of [
      agent.socket.id,
      `scope:*`,
      '*',
      '',
      '__proto__',
      'constructor',
      ['a'],
      { a: 1 },
      null,
      chat.chatId,
    ]) {
      expect(await spy.say('chat:join', { chatId: room, since: 0 })).toMatchObject({ ok: false });
    }
    const visitor = await connectVisitor(strapi, chat.token);
    await join(visitor, chat);
    agent.socket.emit('typing', { chatId: chat.chatId, on: true });
    await visitor.hear('typing');
    await send(visitor, chat.chatId, 'private');
    await agent.say('message:send', { ...text(chat.chatId, 'private too'), kind: 'text' });
    await visitor.hear('chat:events');

    expect(spy.heard.filter(({ event }) => event !== 'available')).toEqual([]);
  });

  it('gives each order that is wrong its code', async () => {
    const { strapi, anna } = desk;
    const chat = await startChat(strapi);
    const { chatId } = chat;
    const agent = await connectAgent(strapi, anna.session);
    const visitor = await connectVisitor(strapi, chat.token);
    const say = async (event: string, payload: object) => {
      const answer = await agent.say(event, payload);
      return answer.ok ? 'ok' : answer.code;
    };

    expect(await say('message:send', { ...text(chatId), kind: 'text' })).toBe('not_assigned');
    expect(await say('chat:release', { chatId })).toBe('not_assigned');
    expect(await say('message:send', { ...text(chatId), kind: 'note' })).toBe('ok');
    expect(await say('chat:take', { chatId, from: 'nobody' })).toBe('conflict');
    expect(await say('chat:take', { chatId })).toBe('ok');
    expect(await say('chat:take', { chatId })).toBe('conflict');
    expect(await say('chat:release', { chatId })).toBe('ok');
    expect(await say('chat:end', { chatId })).toBe('ok');
    for (const event of ['chat:end', 'chat:take', 'chat:release']) {
      expect([event, await say(event, { chatId })]).toEqual([event, 'chat_ended']);
    }
    expect(await visitor.say('chat:end', { chatId })).toMatchObject({ code: 'chat_ended' });
    expect(await visitor.say('message:send', text(chatId))).toMatchObject({ code: 'chat_ended' });
    const rest = await ask<Failure>(strapi, `/live-chat/visitor/chats/${chatId}/messages`, {
      method: 'POST',
      token: chat.token,
      body: { clientMessageId: randomUUID(), body: 'late' },
    });
    expect(rest).toMatchObject({ status: 409, body: { code: 'chat_ended' } });
    // What was said can still be read.
    expect((await join(visitor, chat)).events).toHaveLength(6);
  });

  it('tells a client of another protocol version so', async () => {
    const { strapi, anna } = desk;
    const chat = await startChat(strapi);
    const v = PROTOCOL_VERSION + 1;

    const visitor = await refusal(visitorLink(strapi, { v, token: chat.token }));
    const agent = await refusal(agentLink(strapi, { v, ticket: await ticketOf(anna.session) }));

    expect(visitor.data).toMatchObject({ ok: false, code: 'unsupported_protocol' });
    expect(agent.data).toMatchObject({ ok: false, code: 'unsupported_protocol' });
  });

  it('lets nobody onto another namespace', async () => {
    const { strapi } = desk;
    const chat = await startChat(strapi);
    for (const namespace of ['/', '/admin', '/visitor/../agent', '/__proto__']) {
      await refusal(link(strapi.url, namespace, { v: PROTOCOL_VERSION, token: chat.token }));
    }
    const swapped = await refusal(agentLink(strapi, { v: PROTOCOL_VERSION, token: chat.token }));
    expect(swapped.data?.code).toBe('unauthorized');
  });
});

describe('T7: what only the server says', () => {
  it('has no effect when a client says it, with whatever author', async () => {
    const { strapi, anna } = desk;
    const chat = await startChat(strapi);
    const { chatId } = chat;
    const agent = await connectAgent(strapi, anna.session);
    await open(agent, chat);
    await take(agent, chat);
    const tab = await connectVisitor(strapi, chat.token);
    const forger = await connectVisitor(strapi, chat.token);
    await join(tab, chat);
    await join(forger, chat);
    const forged = {
      seq: 99,
      kind: 'text',
      author: { kind: 'agent', name: 'Boss' },
      body: 'FORGED',
      at: 1,
    };
    const events: [string, object][] = [
      ['chat:events', { chatId, events: [forged] }],
      ['chat:events', { batch: [{ chatId, events: [forged] }] }],
      ['chat:state', { chatId, status: 'ended' }],
      ['desk:chat', { chat: { chatId, visitor: { name: 'FORGED' } } }],
      ['desk:activity', { items: [{ chatId, preview: { text: 'FORGED' } }] }],
      ['desk:agents', { agents: [{ id: 'x', name: 'FORGED' }] }],
      ['chat:viewers', { chatId, viewers: [{ name: 'FORGED' }] }],
      ['visitor:online', { chatId, online: false }],
      ['head', { chatId, head: 99, epoch: 'FORGED' }],
      ['available', { available: false }],
      ['draining', { retryAfter: 1 }],
      ['revoked', { code: 'gone' }],
    ];
    for (const client of [forger, agent]) {
      for (const [event, payload] of events)
        client.socket.emit(event as 'typing', payload as never);
    }
    for (const more of [
      { author: { kind: 'agent' } },
      { authorKind: 'system' },
      { authorId: anna.session.user.documentId },
      { kind: 'event' },
      { seq: 1 },
      { at: 1 },
    ]) {
      expect(
        await forger.say('message:send', { ...text(chatId, 'FORGED'), ...more })
      ).toMatchObject({
        ok: false,
        code: 'invalid_request',
      });
    }
    await send(forger, chatId, 'an honest word');
    await tab.hear<{ events: { body: string }[] }>(
      'chat:events',
      ({ events: [first] }) => first?.body === 'an honest word'
    );

    expect(JSON.stringify([tab.heard, forger.heard, agent.heard])).not.toContain('FORGED');
    for (const event of ['chat:state', 'draining', 'revoked', 'head', 'desk:agents']) {
      expect([event, tab.all(event)]).toEqual([event, []]);
    }
    const rows = await expectWhole(strapi.database, chatId);
    expect(rows.at(-1)).toMatchObject({ author_kind: 'visitor', body: 'an honest word' });
  });
});

describe('T13, T14: packets that no client of ours sends', () => {
  it('T14: names of events that prototypes have, or that are no names, are answered with nothing', async () => {
    const { strapi } = desk;
    const chat = await startChat(strapi);
    const visitor = await connectVisitor(strapi, chat.token);
    for (const name of [
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'x'.repeat(50_000),
    ]) {
      visitor.socket.emit(name as 'typing', { chatId: chat.chatId } as never);
    }

    expect((await send(visitor, chat.chatId, 'still here')).seq).toBe(3);
    expect(visitor.socket.connected).toBe(true);
  });

  const PACKETS = [
    '42/visitor,["__proto__",{}]',
    '42/visitor,[["message:send"],{}]',
    '42/visitor,[{"a":1}]',
    '42/visitor,[]',
    '42/visitor,{}',
    '42/visitor,"x"',
    '42/visitor,[null]',
    '42/visitor,["connect"]',
    '42/visitor,["disconnect"]',
    '42/visitor,99999999999999999999["beat",{}]',
    '42/visitor,1["beat"',
    '42/visitor,1["beat",{}' + ','.repeat(1_000) + ']',
    `42/visitor,["beat",${'['.repeat(20_000)}${']'.repeat(20_000)}]`,
    '43/visitor,1["x"]',
    '44/visitor,{"message":"x"}',
    '451-/visitor,["beat",{"_placeholder":true,"num":0}]',
    '45999999999-/visitor,["beat",{"_placeholder":true,"num":999999998}]',
    '451-/visitor,["beat",{"_placeholder":true,"num":"splice"}]',
    '461-/visitor,1[]',
    '40/visitor,{"v":1}',
    '41/visitor,',
    '4',
    '49',
    '9',
    '',
    'x'.repeat(60_000),
  ];

  it.each(PACKETS.map((packet) => [packet.slice(0, 40), packet]))(
    'T13: "%s" closes at most its own connection, and the server lives',
    async (_name, packet) => {
      const { strapi } = desk;
      const chat = await startChat(strapi);
      const bystander = await connectVisitor(strapi, chat.token);
      const attacker = await connectVisitor(strapi, (await startChat(strapi)).token);
      const pid = strapi.pid();
      const { transport } = attacker.socket.io.engine;

      (transport as unknown as { ws: { send(data: string): void } }).ws.send(packet);

      expect((await send(bystander, chat.chatId, 'still served')).seq).toBe(3);
      expect(strapi.pid()).toBe(pid);
      attacker.close();
    }
  );

  it.each<[string, (chatId: string) => unknown]>([
    ['the whole of a message', () => Buffer.from('x')],
    ['its text', (chatId) => ({ ...text(chatId), body: Buffer.from('x') })],
  ])('T12, T13: bytes in place of %s end the connection, and nobody else’s', async (_what, of) => {
    const { strapi } = desk;
    const chat = await startChat(strapi);
    const visitor = await connectVisitor(strapi, chat.token);
    const other = await connectVisitor(strapi, chat.token);

    await expect(visitor.say('message:send', of(chat.chatId))).rejects.toThrow('disconnected');

    expect(await other.say('message:send', text(chat.chatId, 'still served'))).toMatchObject({
      ok: true,
    });
  });

  it.each([
    ['GET', '/live-chat/socket/?EIO=4&transport=__proto__'],
    ['GET', '/live-chat/socket/?EIO=4&transport=polling&sid=__proto__'],
    ['POST', '/live-chat/socket/?EIO=4&transport=polling&sid=x'],
    ['GET', '/live-chat/socket/?EIO=3&transport=polling'],
    ['GET', '/live-chat/socket/?transport=polling&EIO=4&j=__proto__'],
    ['DELETE', '/live-chat/socket/?EIO=4&transport=polling'],
  ] as const)('T13: %s %s does no harm', async (method, path) => {
    const { strapi } = desk;
    const answer = await ask<object>(strapi, path, { method });

    expect(answer.status).toBeLessThan(500);
    await startChat(strapi);
  });

  it('an oversized frame closes the connection that sent it and no other', async () => {
    const { strapi } = desk;
    const chat = await startChat(strapi);
    const bystander = await connectVisitor(strapi, chat.token);
    const attacker = await connectVisitor(strapi, chat.token);

    attacker.socket.emit('message:send', text(chat.chatId, 'x'.repeat(70_000)), () => undefined);
    await attacker.closed();

    expect((await send(bystander, chat.chatId)).seq).toBe(3);
    const rest = await ask<Failure>(strapi, `/live-chat/visitor/chats/${chat.chatId}/messages`, {
      method: 'POST',
      token: chat.token,
      body: { clientMessageId: randomUUID(), body: 'x'.repeat(70_000) },
    });
    expect(rest).toMatchObject({ status: 413, body: { code: 'payload_too_large' } });
  });
});
