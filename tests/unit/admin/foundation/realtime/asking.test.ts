import type { ChatDetails, ChatEvent, DeskState } from '../../../../../protocol';
import { fakeDesk } from '../../support/fakes';
import { page, summary, textEvent, texts } from '../../support/desk';

jest.mock('@strapi/strapi/admin', () => ({}));

const counts = { waiting: 0, queue: 0, left: 0, mine: 1, all: 1, unread: {} };
const me: DeskState['me'] = { id: 'me', name: 'Anna', availability: 'online', canReply: true };
const purposes = [{ key: 'newsletter', names: { en: 'Newsletter' } }];
const details: ChatDetails = {
  ...summary('chat', { status: 'active', agent: { id: 'me', name: 'Anna' } }),
  answers: [],
  consents: [],
  lawfulBasis: 'contract',
  visitorOnline: true,
  reach: { mails: [] },
};

const card = (seq: number, id: string): ChatEvent =>
  textEvent(seq, {
    kind: 'consent_card',
    author: { kind: 'agent', id: 'me', name: 'Anna' },
    body: 'May we write to you?',
    clientMessageId: id,
    data: {
      type: 'consent_card',
      purpose: 'newsletter',
      version: 1,
      name: 'Newsletter',
      controller: 'Example Ltd',
      withdrawal: 'In “My data”',
      yes: 'Yes',
      no: 'No',
    },
  });

const setUp = async () => {
  const log = texts(1, 2);
  let consents: ChatDetails['consents'] = [];
  const since = (from: number) =>
    page(
      log.filter((event) => event.seq > from),
      { head: log.length }
    );
  const desk = fakeDesk({
    'desk:join': () => ({
      ok: true,
      epoch: 'life-1',
      now: 0,
      me,
      agents: [],
      counts,
      departments: [],
      purposes,
    }),
    'desk:list': () => ({ ok: true, chats: [details], counts }),
    'chat:open': (request) => ({
      ok: true,
      ...since(request.since),
      chat: { ...details, consents },
      viewers: [],
    }),
    'chat:sync': (request) => ({ ok: true, ...since(request.since) }),
    'consent:ask': ({ clientMessageId }) => {
      log.push(card(log.length + 1, clientMessageId));
      return { ok: true, seq: log.length, at: 9 };
    },
  });
  desk.client.start();
  await desk.settle();
  await desk.client.chat.open('chat');
  return {
    ...desk,
    log,
    setConsents: (next: ChatDetails['consents']) => {
      consents = next;
    },
    slice: () => desk.store.getState().chats['chat'],
    outbox: () => desk.store.getState().outbox,
  };
};

test('the desk says what can be asked for', async () => {
  const { store } = await setUp();
  expect(store.getState().desk.purposes).toEqual(purposes);
});

describe('a consent card', () => {
  test('is asked for by its purpose and shown as the server stored it', async () => {
    const { client, settle, server, slice, outbox } = await setUp();
    client.askConsent('chat', 'newsletter', 'Newsletter');
    expect(outbox()).toMatchObject([{ kind: 'consent_card', body: 'Newsletter' }]);
    await settle();
    expect(server.of('consent:ask')).toMatchObject([{ chatId: 'chat', purpose: 'newsletter' }]);
    expect(slice()?.timeline.events.at(-1)?.body).toBe('May we write to you?');
    expect(outbox()).toEqual([]);
  });

  test('waits for the line and goes out once, under one id', async () => {
    const { client, pass, server, slice, outbox } = await setUp();
    server.setReachable(false);
    server.breakLine();
    client.askConsent('chat', 'newsletter', 'Newsletter');
    await pass(2_000);
    expect(outbox()).toMatchObject([{ state: 'queued' }]);
    server.setReachable(true);
    await pass(8_000);
    expect(server.of('consent:ask')).toHaveLength(1);
    expect(slice()?.timeline.events.filter(({ kind }) => kind === 'consent_card')).toHaveLength(1);
    expect(outbox()).toEqual([]);
  });

  test('that the server refuses looks unsent and can be sent again', async () => {
    const { client, settle, server, outbox } = await setUp();
    const answer = server.handlers['consent:ask'];
    server.handlers['consent:ask'] = () => ({ ok: false, code: 'not_assigned', message: '' });
    client.askConsent('chat', 'newsletter', 'Newsletter');
    await settle();
    expect(outbox()).toMatchObject([{ state: 'failed', failure: 'not_assigned' }]);
    if (answer) server.handlers['consent:ask'] = answer;
    client.retry(outbox()[0]?.id ?? '');
    await settle();
    expect(outbox()).toEqual([]);
    const [first, second] = server.of('consent:ask');
    expect(second?.clientMessageId).toBe(first?.clientMessageId);
  });

  test('goes out in its place among the messages', async () => {
    const { client, settle, server, log } = await setUp();
    server.handlers['message:send'] = ({ clientMessageId, body }) => {
      const author = { kind: 'agent' as const, id: 'me' };
      log.push(textEvent(log.length + 1, { clientMessageId, body, author }));
      return { ok: true, seq: log.length, at: 1 };
    };
    client.send('chat', 'text', 'before');
    client.askConsent('chat', 'newsletter', 'Newsletter');
    client.send('chat', 'text', 'after');
    await settle();
    await settle();
    expect(log.slice(2).map(({ body }) => body)).toEqual([
      'before',
      'May we write to you?',
      'after',
    ]);
  });
});

test('an answer brings where the visitor stands now', async () => {
  const { settle, server, slice, log, setConsents } = await setUp();
  setConsents([{ purpose: 'newsletter', name: 'Newsletter', state: 'given', at: 5 }]);
  const answer = textEvent(3, {
    kind: 'consent_answer',
    body: 'Yes',
    data: { type: 'consent_answer', cardSeq: 2, purpose: 'newsletter', answer: 'yes' },
  });
  log.push(answer);
  server.say('chat:events', { batch: [{ chatId: 'chat', events: [answer] }] });
  await settle();
  expect(slice()?.details?.consents).toMatchObject([{ state: 'given' }]);
});

describe('R27: what was masked', () => {
  test.each(['text', 'note'] as const)(
    'is shown as stored and told to the writer: %s',
    async (kind) => {
      const { client, settle, server, slice } = await setUp();
      server.handlers['message:send'] = () => ({
        ok: true,
        seq: 3,
        at: 9,
        masked: { body: 'Card •••• •••• •••• ••••', kinds: ['card'] },
      });
      client.send('chat', kind, 'Card 4111 1111 1111 1111');
      await settle();
      expect(slice()?.timeline.events.at(-1)?.body).toBe('Card •••• •••• •••• ••••');
      expect(slice()?.masked).toEqual({ 3: ['card'] });
    }
  );

  test('of another life of the database means nothing', async () => {
    const { store } = await setUp();
    store.dispatch({ type: 'chat/masked', chatId: 'chat', seq: 2, kinds: ['iban'] });
    store.dispatch({ type: 'chat/forget' });
    expect(store.getState().chats['chat']?.masked).toEqual({});
  });
});
