import type { ChatDetails, ChatEvent, DeskState } from '../../../../../protocol';
import { fakeDesk } from '../../support/fakes';
import { page, summary, textEvent, texts } from '../../support/desk';

jest.mock('@strapi/strapi/admin', () => ({}));

const counts = { waiting: 1, queue: 1, left: 0, mine: 0, all: 1, unread: {} };
const me: DeskState['me'] = { id: 'me', name: 'Anna', availability: 'online', canReply: true };
const details: ChatDetails = {
  ...summary('chat'),
  answers: [],
  consents: [],
  lawfulBasis: 'contract',
  visitorOnline: true,
  reach: { mails: [] },
};

/** A server with one chat, whose log tests write. */
const setUp = async (log: ChatEvent[] = texts(1, 2)) => {
  let epoch = 'life-1';
  const since = (from: number) =>
    page(
      log.filter((event) => event.seq > from),
      { epoch, head: log.length }
    );
  const desk = fakeDesk({
    'desk:join': () => ({
      ok: true,
      epoch,
      now: 0,
      me,
      agents: [],
      counts,
      departments: [],
      purposes: [],
    }),
    'desk:list': () => ({ ok: true, chats: [details], counts }),
    'chat:open': (request) => ({ ok: true, ...since(request.since), chat: details, viewers: [] }),
    'chat:sync': (request) => ({ ok: true, ...since(request.since) }),
    'chat:leave': () => ({ ok: true }),
    beat: () => ({ ok: true, epoch, heads: { chat: log.length } }),
  });
  desk.client.start();
  await desk.settle();
  return {
    ...desk,
    log,
    restore: () => {
      epoch = 'life-2';
    },
    shown: () => desk.store.getState().chats['chat']?.timeline.events.map((event) => event.body),
    phase: () => desk.store.getState().link.phase,
    outbox: () => desk.store.getState().outbox,
  };
};

const own = (seq: number, id: string, body: string): ChatEvent =>
  textEvent(seq, { author: { kind: 'agent', id: 'me' }, clientMessageId: id, body });

describe('the line', () => {
  test('is up once the desk was joined', async () => {
    const { phase, server } = await setUp();
    expect(phase()).toBe('online');
    expect(server.asked[0]?.event).toBe('desk:join');
  });

  test('comes back by itself, later each time', async () => {
    const { phase, pass, server } = await setUp();
    server.setReachable(false);
    server.breakLine();
    expect(phase()).toBe('reconnecting');
    await pass(300);
    expect(server.timesOpened()).toBe(2);
    await pass(2_000);
    await pass(4_000);
    expect(server.timesOpened()).toBe(4);
    server.setReachable(true);
    await pass(8_000);
    expect(phase()).toBe('online');
  });

  test('that no longer answers is cut and made anew', async () => {
    const { phase, pass, server } = await setUp();
    server.handlers.beat = () => 'silence';
    await pass(25_000);
    expect(phase()).toBe('online');
    await pass(10_000);
    expect(phase()).toBe('reconnecting');
    await pass(500);
    expect(phase()).toBe('online');
  });

  test('on which the desk cannot be joined is made anew', async () => {
    const { phase, pass, server } = await setUp();
    const join = server.handlers['desk:join'];
    server.handlers['desk:join'] = () => ({
      ok: false,
      code: 'unavailable',
      message: '',
      retryAfter: 3_000,
    });
    server.breakLine();
    await pass(1_000);
    expect(phase()).toBe('reconnecting');
    if (join) server.handlers['desk:join'] = join;
    await pass(3_000);
    expect(phase()).toBe('online');
  });

  test('is not tried again after the rights are gone, until a person asks', async () => {
    const { phase, pass, server, client, settle } = await setUp();
    server.say('revoked', { code: 'forbidden' });
    await pass(120_000);
    expect(phase()).toBe('refused');
    expect(server.timesOpened()).toBe(1);
    client.reconnect();
    await settle();
    expect(phase()).toBe('online');
  });

  test('whose session is over is not tried again', async () => {
    const { phase, pass, server } = await setUp();
    server.setReachable(false, { code: 'unauthorized', over: true });
    server.breakLine();
    await pass(120_000);
    expect(phase()).toBe('refused');
    expect(server.timesOpened()).toBe(2);
  });

  test('is down at once when the browser has no network, and up at once when it is back', async () => {
    const { phase, pass, server, client, settle } = await setUp();
    server.handlers.beat = () => 'silence';
    server.setReachable(false);
    client.offline();
    expect(phase()).toBe('reconnecting');
    await pass(300_000);
    expect(phase()).toBe('reconnecting');
    server.setReachable(true);
    client.wake();
    await settle();
    expect(phase()).toBe('online');
  });

  test('that was refused stays so without a network', async () => {
    const { phase, server, client } = await setUp();
    server.say('revoked', { code: 'unauthorized' });
    client.offline();
    expect(phase()).toBe('refused');
  });

  test.each(['unauthorized', 'forbidden'] as const)(
    'taken away (%s): nothing of visitors is held any more, what the agent wrote is',
    async (code) => {
      const { client, server, store, shown } = await setUp();
      await client.chat.open('chat');
      client.write('chat', 'text', 'Half a sen');
      expect(shown()).toHaveLength(2);
      server.say('revoked', { code });
      const { desk, chats, drafts } = store.getState();
      expect(JSON.stringify({ desk, chats })).not.toMatch(/text 1|visitor of|"chat"/);
      expect(desk.me).toBeUndefined();
      expect(drafts).toEqual({ chat: { text: 'Half a sen' } });
    }
  );

  test('of somebody with other rights now: everything is dropped and read again', async () => {
    const { client, server, store, settle } = await setUp();
    await client.chat.open('chat');
    await client.desk.show('all');
    server.handlers['desk:list'] = () => ({ ok: true, chats: [], counts });
    server.handlers['chat:open'] = () => ({ ok: false, code: 'not_found', message: '' });
    server.say('desk:changed', {});
    await settle();
    const { desk, chats } = store.getState();
    expect(desk.me?.id).toBe('me');
    expect(desk.lists.all).toMatchObject({ status: 'ready', ids: [] });
    expect(desk.summaries).toEqual({});
    expect(chats['chat']).toMatchObject({ status: 'failed', failure: 'not_found' });
    expect(chats['chat']?.timeline.events).toEqual([]);
  });

  test('waits as long as a server asks that shuts down', async () => {
    const { pass, server, store } = await setUp();
    server.say('draining', { retryAfter: 4_000 });
    expect(store.getState().link).toMatchObject({ phase: 'reconnecting', loss: 'draining' });
    await pass(5_900);
    expect(server.timesOpened()).toBe(1);
    await pass(200);
    expect(server.timesOpened()).toBe(2);
  });
});

describe('catching up', () => {
  test('a colleague’s answer that was missed is shown before what was queued', async () => {
    const { client, settle, pass, server, log, shown, outbox } = await setUp();
    await client.chat.open('chat');
    server.setReachable(false);
    server.breakLine();
    client.send('chat', 'text', 'mine');
    await settle();
    expect(outbox()).toMatchObject([{ body: 'mine', state: 'queued' }]);
    log.push(textEvent(3, { body: 'colleague', author: { kind: 'agent', id: 'ben' } }));
    server.handlers['message:send'] = ({ clientMessageId, body }) => {
      log.push(own(4, clientMessageId, body));
      return { ok: true, seq: 4, at: 1 };
    };
    server.setReachable(true);
    await pass(5_000);
    expect(shown()).toEqual(['text 1', 'text 2', 'colleague', 'mine']);
    expect(outbox()).toEqual([]);
    const order = server.asked.map((one) => one.event);
    expect(order.lastIndexOf('chat:open')).toBeLessThan(order.indexOf('message:send'));
  });

  test('a hole is filled after a moment', async () => {
    const { client, pass, server, log, shown } = await setUp();
    await client.chat.open('chat');
    log.push(...texts(3, 4));
    server.say('chat:events', { batch: [{ chatId: 'chat', events: [textEvent(4)] }] });
    expect(shown()).toHaveLength(2);
    await pass(1_000);
    expect(shown()).toEqual(['text 1', 'text 2', 'text 3', 'text 4']);
    expect(server.of('chat:sync')).toEqual([{ chatId: 'chat', since: 2 }]);
  });

  test('a last message that got lost is found by the next beat', async () => {
    const { client, pass, log, shown } = await setUp();
    await client.chat.open('chat');
    log.push(textEvent(3));
    await pass(25_000);
    expect(shown()).toHaveLength(3);
  });

  test('pages are fetched until there are no more', async () => {
    const { client, server, shown } = await setUp(texts(1, 5));
    server.handlers['chat:open'] = () => ({
      ok: true,
      ...page(texts(1, 2), { head: 5, more: true }),
      chat: details,
      viewers: [],
    });
    await client.chat.open('chat');
    expect(shown()).toHaveLength(5);
  });

  test('a restored backup drops what was held and is read from the start', async () => {
    const { client, pass, log, shown, restore } = await setUp(texts(1, 4));
    await client.chat.open('chat');
    log.splice(0, 4, textEvent(1, { body: 'restored' }));
    restore();
    await pass(26_000);
    expect(shown()).toEqual(['restored']);
  });
});

describe('sending', () => {
  test('shows the message in its place as soon as it is stored', async () => {
    const { client, settle, server, shown, outbox } = await setUp();
    await client.chat.open('chat');
    server.handlers['message:send'] = () => ({ ok: true, seq: 3, at: 9 });
    client.send('chat', 'text', 'hello');
    expect(outbox()).toMatchObject([{ state: 'sending' }]);
    await settle();
    expect(shown()).toEqual(['text 1', 'text 2', 'hello']);
    expect(outbox()).toEqual([]);
  });

  test('keeps its id through every attempt', async () => {
    const { client, pass, server } = await setUp();
    const answers = [{ ok: false, code: 'unavailable', message: '' } as const, 'silence' as const];
    server.handlers['message:send'] = () => answers.shift() ?? { ok: true, seq: 3, at: 9 };
    client.send('chat', 'text', 'hello');
    await pass(20_000);
    const ids = server.of('message:send').map((request) => request.clientMessageId);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(1);
  });

  test('waits as long as a limit says', async () => {
    const { client, pass, server } = await setUp();
    server.handlers['message:send'] = () => ({
      ok: false,
      code: 'rate_limited',
      message: '',
      retryAfter: 7_000,
    });
    client.send('chat', 'text', 'hello');
    await pass(6_900);
    expect(server.of('message:send')).toHaveLength(1);
    await pass(200);
    expect(server.of('message:send')).toHaveLength(2);
  });

  test('says so when it was refused for good, and goes on with the next', async () => {
    const { client, settle, server, outbox } = await setUp();
    server.handlers['message:send'] = ({ body }) =>
      body === 'first'
        ? { ok: false, code: 'not_assigned', message: '' }
        : { ok: true, seq: 3, at: 9 };
    client.send('chat', 'text', 'first');
    client.send('chat', 'text', 'second');
    await settle();
    expect(outbox()).toMatchObject([{ body: 'first', state: 'failed', failure: 'not_assigned' }]);
  });

  test('a first body that stands on the server is what is shown', async () => {
    const { client, settle, server, log, shown } = await setUp();
    await client.chat.open('chat');
    server.handlers['message:send'] = ({ clientMessageId }) => {
      log.push(own(3, clientMessageId, 'first body'));
      return { ok: true, seq: 3, at: 9, duplicate: true, mismatch: true };
    };
    client.send('chat', 'text', 'another body');
    await settle();
    expect(shown()?.at(-1)).toBe('first body');
  });

  test('an erased chat leaves neither unsent messages nor drafts', async () => {
    const { client, settle, server, store } = await setUp();
    server.handlers['message:send'] = () => ({ ok: false, code: 'gone', message: '' });
    client.send('chat', 'text', 'hello');
    client.write('chat', 'note', 'draft');
    await settle();
    expect(store.getState()).toMatchObject({ outbox: [], drafts: {} });
  });
});

describe('typing', () => {
  test('is told sparingly, and never for a note', async () => {
    const { client, pass, server } = await setUp();
    client.write('chat', 'note', 'secret');
    client.write('chat', 'text', 'h');
    client.write('chat', 'text', 'he');
    await pass(3_000);
    client.write('chat', 'text', 'hel');
    client.write('chat', 'text', '');
    expect(server.told).toEqual([
      { chatId: 'chat', on: true },
      { chatId: 'chat', on: true },
      { chatId: 'chat', on: false },
    ]);
  });

  test('of the visitor fades when nobody renews it', async () => {
    const { client, pass, server, store } = await setUp();
    await client.chat.open('chat');
    server.say('typing', { chatId: 'chat', by: 'visitor', on: true });
    expect(store.getState().chats['chat']?.typing).toEqual([{ by: 'visitor' }]);
    await pass(6_000);
    expect(store.getState().chats['chat']?.typing).toEqual([]);
  });
});

describe('signals', () => {
  test('a chat that is new to the desk, once; a message in a chat of this agent', async () => {
    const { client, server } = await setUp();
    const heard: string[] = [];
    client.signals.listen((signal) => heard.push(`${signal.type} ${signal.chat.chatId}`));
    server.say('desk:chat', { chat: summary('new') });
    server.say('desk:chat', { chat: summary('new', { lastSeq: 3 }) });
    const mine = summary('new', {
      lastSeq: 4,
      status: 'active',
      agent: { id: 'me', name: 'Anna' },
    });
    server.say('desk:chat', { chat: mine });
    server.say('desk:activity', {
      items: [{ chatId: 'new', lastSeq: 5, lastAt: 1, visitorTexts: 1 }],
    });
    expect(heard).toEqual(['chat-arrived new', 'visitor-wrote new']);
  });
});
