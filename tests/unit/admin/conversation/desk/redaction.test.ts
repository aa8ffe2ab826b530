import { eventText } from '../../../../../admin/src/conversation/desk/conversation/eventText';
import {
  canRedact,
  partOf,
  redacted,
} from '../../../../../admin/src/conversation/desk/redaction/selection';
import { checkText } from '../../../../../admin/src/conversation/desk/transcript/checkText';
import { mailtoOf } from '../../../../../admin/src/conversation/desk/visitor/mailto';
import { REDACTED, type ChatDetails, type ChatEvent } from '../../../../../protocol';
import { fakeDesk } from '../../support/fakes';
import { page, summary, textEvent } from '../../support/desk';

jest.mock('@strapi/strapi/admin', () => ({}));

const counts = { waiting: 1, queue: 1, left: 0, mine: 0, all: 1, unread: {} };
const details: ChatDetails = {
  ...summary('chat', { preview: { by: 'visitor', text: 'text 2', at: 2_000 } }),
  answers: [],
  consents: [],
  lawfulBasis: 'contract',
  visitorOnline: true,
  reach: { mails: [] },
};

const setUp = async () => {
  const log: ChatEvent[] = [textEvent(1), textEvent(2)];
  const since = (from: number) => page(log.filter(({ seq }) => seq > from));
  const desk = fakeDesk({
    'desk:join': () => ({
      ok: true,
      epoch: 'life-1',
      now: 0,
      me: { id: 'me', name: 'Anna', availability: 'online', canReply: true },
      agents: [],
      counts,
      departments: [],
      purposes: [],
    }),
    'desk:list': () => ({ ok: true, chats: [details], counts }),
    'chat:open': (request) => ({ ok: true, ...since(request.since), chat: details, viewers: [] }),
    'chat:sync': (request) => ({ ok: true, ...since(request.since) }),
    'chat:history': ({ before }) => ({
      ok: true,
      events: log.filter(({ seq }) => seq < before),
      more: false,
    }),
    'chat:leave': () => ({ ok: true }),
    beat: () => ({ ok: true, epoch: 'life-1', heads: { chat: log.length } }),
  });
  desk.client.start();
  await desk.settle();
  await desk.client.desk.reload('waiting');
  await desk.client.chat.open('chat');
  return {
    ...desk,
    log,
    state: desk.store.getState,
    chat: () => desk.store.getState().chats['chat'],
    shown: () => desk.store.getState().chats['chat']?.timeline.events.map(({ body }) => body),
  };
};

describe('R27: a part that was taken out', () => {
  test('is gone from the conversation and from the lists at once', async () => {
    const { server, shown, state, chat } = await setUp();
    server.say('chat:redacted', { chatId: 'chat', seq: 2, body: `te${REDACTED}`, at: 9_000 });
    expect(shown()).toEqual(['text 1', `te${REDACTED}`]);
    expect(chat()?.timeline.events[1]?.redactedAt).toBe(9_000);
    expect(state().desk.summaries['chat']?.preview?.text).toBe(`te${REDACTED}`);
  });

  test('of an older message leaves the last text in the lists as it is', async () => {
    const { server, state } = await setUp();
    server.say('chat:redacted', { chatId: 'chat', seq: 1, body: REDACTED, at: 9_000 });
    expect(state().desk.summaries['chat']?.preview?.text).toBe('text 2');
  });

  const meanwhile = async ({ log, server, pass }: Awaited<ReturnType<typeof setUp>>) => {
    server.setReachable(false);
    server.breakLine();
    log[0] = textEvent(1, { body: REDACTED, redactedAt: 9_000 });
    log.push(textEvent(3, { kind: 'event', body: '', data: { type: 'redacted', seq: 1 } }));
    server.setReachable(true);
    await pass(60_000);
  };

  test('while nobody listened is read again after the break', async () => {
    const desk = await setUp();
    await meanwhile(desk);
    expect(desk.shown()).toEqual([REDACTED, 'text 2', '']);
    expect(desk.server.of('chat:history')).toEqual([{ chatId: 'chat', before: 2 }]);
  });

  test('of an ended chat is read again on opening: it stands with the seal, not among the entries', async () => {
    const { client, server, log, shown } = await setUp();
    client.chat.close();
    log[1] = textEvent(2, { body: REDACTED, redactedAt: 9_000 });
    const transcript = {
      messageCount: 2,
      firstAt: 1_000,
      lastAt: 2_000,
      sealedAt: 3_000,
      digest: 'd',
      redactions: [{ seq: 2, at: 9_000 }],
    };
    server.handlers['chat:open'] = () => ({
      ok: true,
      ...page([], { head: 2 }),
      chat: { ...details, status: 'ended', transcript },
      viewers: [],
    });
    await client.chat.open('chat');
    expect(shown()).toEqual(['text 1', REDACTED]);
    await client.chat.refresh();
    expect(server.of('chat:history')).toHaveLength(1);
  });

  test('is not shown either when it cannot be read again', async () => {
    const desk = await setUp();
    desk.server.handlers['chat:history'] = () => ({ ok: false, code: 'unavailable', message: '' });
    await meanwhile(desk);
    expect(desk.shown()?.[0]).toBe(REDACTED);
  });
});

describe('a chat that was erased or is hidden', () => {
  test('leaves nothing behind, and says so where it is open', async () => {
    const { server, client, state, chat } = await setUp();
    client.write('chat', 'note', 'a draft');
    server.say('chat:gone', { chatId: 'chat' });
    expect(chat()).toMatchObject({ status: 'failed', failure: 'gone', timeline: { events: [] } });
    expect(chat()?.details).toBeUndefined();
    expect(state().desk.summaries['chat']).toBeUndefined();
    expect(state().desk.lists.waiting.ids).toEqual([]);
    expect(state().desk.counts).toEqual({
      waiting: 0,
      queue: 0,
      left: 0,
      mine: 0,
      all: 0,
      unread: {},
    });
    expect(state().drafts).toEqual({});
  });

  test('is forgotten where another one is open', async () => {
    const { server, client, chat } = await setUp();
    client.chat.close();
    await client.chat.open('other');
    server.say('chat:gone', { chatId: 'chat' });
    expect(chat()).toBeUndefined();
  });

  test('is dropped as well when the server says so on opening', async () => {
    const { server, client, chat, state } = await setUp();
    server.handlers['chat:open'] = () => ({ ok: false, code: 'gone', message: '' });
    await client.chat.open('chat');
    expect(chat()?.timeline.events).toEqual([]);
    expect(state().desk.lists.waiting.ids).toEqual([]);
  });
});

describe('what is selected', () => {
  test('is widened to whole characters', () => {
    expect(partOf('a🙂b', 2, 3)).toEqual({ from: 1, to: 3 });
    expect(partOf('a🙂b', 1, 2)).toEqual({ from: 1, to: 3 });
    expect(partOf('abc', 2, 1)).toEqual({ from: 1, to: 2 });
  });

  test('is nothing where there is nothing to read', () => {
    expect(partOf('abc', 1, 1)).toBeUndefined();
    expect(partOf('a \n b', 1, 4)).toBeUndefined();
    expect(partOf('', 0, 5)).toBeUndefined();
  });

  test('reads as the server will write it', () => {
    expect(redacted('card 4111 please', { from: 5, to: 9 })).toBe(`card ${REDACTED} please`);
  });

  test('can be in what people wrote, as long as something of it is left', () => {
    expect(canRedact(textEvent(1))).toBe(true);
    expect(canRedact(textEvent(1, { kind: 'note' }))).toBe(true);
    expect(canRedact(textEvent(1, { body: ` ${REDACTED} ` }))).toBe(false);
    expect(canRedact(textEvent(1, { kind: 'consent_card' }))).toBe(false);
  });
});

const say = (key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}`;

test('a redaction is a line in the conversation, and no flaw of the seal', () => {
  const event = textEvent(5, { kind: 'event', data: { type: 'redacted', seq: 4 } });
  expect(eventText(say, event)).toBe('event.redacted {"seq":4}');
  const check = { state: 'unaltered', digest: 'd', messageCount: 9 } as const;
  const redactions = [
    { seq: 4, at: 1 },
    { seq: 4, at: 2 },
  ];
  const { tone, text } = checkText(say, { ...check, redactions });
  expect(tone).toBe('success');
  expect(text).toContain('transcript.redactedParts {"count":1,"seqs":"4"}');
  expect(checkText(say, check).text).not.toContain('redactedParts');
});

test('R28: a masked address is nothing to write to', () => {
  expect(mailtoOf('j•••@e•••.com')).toBeUndefined();
  expect(mailtoOf('jo+x@example.com')).toBe('mailto:jo%2Bx@example.com');
});
