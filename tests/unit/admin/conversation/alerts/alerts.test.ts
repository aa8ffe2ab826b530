import { alertFor, type Occasion } from '../../../../../admin/src/conversation/alerts/alert.rules';
import { claim } from '../../../../../admin/src/conversation/alerts/claim';
import { readPreferences } from '../../../../../admin/src/conversation/alerts/preferences';
import {
  needsSomebody,
  ownUnread,
  initialDesk,
  reduceDesk,
  type DeskAction,
} from '../../../../../admin/src/foundation/realtime/desk';
import type { ChatSummary } from '../../../../../protocol';
import { fakeDesk } from '../../support/fakes';
import { summary } from '../../support/desk';

jest.mock('@strapi/strapi/admin', () => ({}));

const occasion = (over: Partial<Occasion> = {}): Occasion => ({
  type: 'visitor-wrote',
  availability: 'online',
  focused: false,
  focusedElsewhere: false,
  open: false,
  wanted: { sound: true, desktop: true },
  ...over,
});
const nothing = { sound: 'none', notice: false };
const soft = { sound: 'soft', notice: false };
const everything = { sound: 'full', notice: true };

describe('what is done about an answer or a new chat', () => {
  test.each<[when: string, over: Partial<Occasion>, done: object | undefined]>([
    ['nobody looks at the panel', {}, everything],
    ['nobody looks, though the chat is open', { open: true }, everything],
    ['somebody looks at another chat or page', { focused: true }, soft],
    ['it stands before their eyes', { focused: true, open: true }, nothing],
    ['another window has the focus', { focusedElsewhere: true }, undefined],
    ['they take no new chats, and it is their own', { availability: 'away' }, everything],
    [
      'they take no new chats, and it is a new one',
      { availability: 'away', type: 'chat-arrived' },
      nothing,
    ],
    ['a new chat comes while they look', { type: 'chat-arrived', focused: true }, soft],
    ['sound is off', { wanted: { sound: false, desktop: true } }, { sound: 'none', notice: true }],
    [
      'notices are off',
      { wanted: { sound: true, desktop: false } },
      { sound: 'full', notice: false },
    ],
    ['the desk was not joined', { availability: undefined }, nothing],
  ])('when %s', (_when, over, done) => {
    expect(alertFor(occasion(over))).toEqual(done);
  });

  test('a notice says what was written only to those who have asked for it', () => {
    expect(readPreferences({ getItem: () => null, setItem: () => undefined }).contents).toBe(false);
  });
});

const memory = (text: string | null = null) => {
  const store = { text };
  return {
    store,
    getItem: () => store.text,
    setItem: (_key: string, value: string) => {
      store.text = value;
    },
  };
};

describe('who announces it', () => {
  test('is the first window that asks, once for each entry, also after a reload', () => {
    const store = memory();
    expect(claim(store, 'chat', 5)).toBe(true);
    expect(claim(store, 'chat', 5)).toBe(false);
    expect(claim(store, 'chat', 4)).toBe(false);
    expect(claim(store, 'chat', 6)).toBe(true);
    expect(claim(store, 'other', 1)).toBe(true);
  });

  test('forgets the oldest, and takes broken data for none', () => {
    const store = memory('{"broken');
    for (let i = 0; i < 500; i += 1) expect(claim(store, `chat ${i}`, 1)).toBe(true);
    expect((JSON.parse(store.store.text ?? '[]') as unknown[]).length).toBe(200);
    expect(claim(memory('[1,null]'), 'chat', 1)).toBe(true);
  });

  test('is every window where the browser keeps nothing', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    };
    expect([claim(full, 'chat', 1), claim(full, 'chat', 1)]).toEqual([true, true]);
  });
});

const own = (chatId: string, more: Partial<ChatSummary> = {}): ChatSummary =>
  summary(chatId, { status: 'active', agent: { id: 'me', name: 'Anna' }, unread: 0, ...more });
const joined = (unread: Record<string, number>): DeskAction => ({
  type: 'desk/joined',
  state: {
    epoch: 'life-1',
    now: 0,
    me: { id: 'me', name: 'Anna', availability: 'online', canReply: true },
    agents: [],
    counts: { waiting: 0, queue: 0, left: 0, mine: 2, all: 2, unread },
    departments: [],
    purposes: [],
  },
});
const run = (...actions: DeskAction[]) => actions.reduce(reduceDesk, initialDesk);
const wrote = (chatId: string, lastSeq: number): DeskAction => ({
  type: 'desk/activity',
  items: [{ chatId, lastSeq, lastAt: 1, visitorTexts: 1 }],
});
const read = (chatId: string, seq: number): DeskAction => ({
  type: 'desk/read',
  chatId,
  by: 'agent',
  seq,
});

describe('how many own chats hold something unread', () => {
  test('is known with the first answer, before any list was read', () => {
    expect(ownUnread(run(joined({ a: 3, b: 0 })))).toBe(1);
  });

  test('rises with an answer, also in a chat of which only the number is known', () => {
    expect(ownUnread(run(joined({ a: 0, b: 0 }), wrote('b', 9)))).toBe(1);
    const known = { type: 'desk/chat', chat: own('a') } as const;
    expect(ownUnread(run(joined({ a: 0 }), known, wrote('a', 9)))).toBe(1);
  });

  test('is none of a colleague’s', () => {
    const theirs = own('c', { agent: { id: 'ben', name: 'Ben' } });
    expect(ownUnread(run(joined({}), { type: 'desk/chat', chat: theirs }, wrote('c', 9)))).toBe(0);
  });

  test('falls when it was read in another window, and when the chat is not theirs any more', () => {
    const known = { type: 'desk/chat', chat: own('a', { unread: 2, lastSeq: 9 }) } as const;
    expect(ownUnread(run(joined({ a: 2 }), known, read('a', 9)))).toBe(0);
    const taken = { ...known.chat, lastSeq: 10, agent: { id: 'ben', name: 'Ben' } };
    expect(ownUnread(run(joined({ a: 2 }), known, { type: 'desk/chat', chat: taken }))).toBe(0);
    expect(ownUnread(run(joined({ a: 2 }), known, { type: 'desk/gone', chatId: 'a' }))).toBe(0);
  });

  test('stays down when news of what was read already comes late', () => {
    const known = { type: 'desk/chat', chat: own('a', { lastSeq: 8 }) } as const;
    expect(ownUnread(run(joined({ a: 0 }), known, read('a', 9), wrote('a', 9)))).toBe(0);
  });
});

describe('a chat needs somebody', () => {
  const desk = (ids: string[]) => ({
    ...run(joined({})),
    agents: ids.map((id) => ({ id, name: id, availability: 'away' as const })),
  });
  const bens = own('a', { agent: { id: 'ben', name: 'Ben' } });

  test.each<[when: string, chat: ChatSummary, here: string[], needs: boolean]>([
    ['when its agent is not at the desk', bens, ['me'], true],
    ['not when they are there, though away', bens, ['me', 'ben'], false],
    ['never one’s own', own('a'), [], false],
    ['not when it waits for anybody', summary('a'), [], false],
    ['not when it has ended', { ...bens, status: 'ended' }, [], false],
  ])('%s', (_when, chat, here, needs) => {
    expect(needsSomebody(desk(here), chat)).toBe(needs);
  });

  test('is not said before it is known who is there', () => {
    expect(needsSomebody(initialDesk, bens)).toBe(false);
  });
});

describe('after a reload', () => {
  const counts = { waiting: 0, queue: 0, left: 0, mine: 40, all: 40, unread: {} };
  const many = Array.from({ length: 40 }, (_, i) => own(`own ${i}`, { unread: i === 39 ? 1 : 0 }));

  test('all own chats are known, and what is unread in them is told', async () => {
    const desk = fakeDesk({
      'desk:join': () => {
        const action = joined({ 'own 39': 1 });
        if (action.type !== 'desk/joined') throw new Error('not a join');
        return { ok: true, ...action.state };
      },
      'desk:list': ({ view, cursor }) => {
        if (view !== 'mine') return { ok: true, chats: [], counts };
        return cursor
          ? { ok: true, chats: many.slice(30), counts }
          : { ok: true, chats: many.slice(0, 30), counts, next: 'more' };
      },
    });
    const told: string[] = [];
    desk.client.signals.listen(({ type, chat }) => told.push(`${type} ${chat.chatId}`));
    desk.client.start();
    await desk.settle();
    await desk.settle();
    expect(Object.keys(desk.store.getState().desk.summaries)).toHaveLength(40);
    expect(told).toEqual(['visitor-wrote own 39']);
  });
});
