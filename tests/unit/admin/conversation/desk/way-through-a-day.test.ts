import type { DeskState } from '../../../../../protocol';
import { lockOf } from '../../../../../admin/src/conversation/desk/composer/lock';
import { afterEnd, nextUnread, shownIds } from '../../../../../admin/src/conversation/desk/order';
import {
  initialDesk,
  reduceDesk,
  type DeskSlice,
} from '../../../../../admin/src/foundation/realtime/desk';
import { isBehind, BEHIND } from '../../../../../admin/src/conversation/rows/behind';
import { summary } from '../../support/desk';

jest.mock('@strapi/strapi/admin', () => ({}));
jest.mock('../../../../../admin/src/foundation/realtime/link/ticket', () => ({}));

const me = { id: 'me', name: 'Anna', availability: 'online', canReply: true } as const;
const own = (id: string, more = {}) =>
  summary(id, { status: 'active', agent: { id: 'me', name: 'Anna' }, ...more });
const wrote = (at: number) => ({ preview: { by: 'visitor' as const, text: 'Hello', at } });

const deskWith = (...chats: ReturnType<typeof summary>[]): DeskSlice => ({
  ...initialDesk,
  me,
  summaries: Object.fromEntries(chats.map((chat) => [chat.chatId, chat])),
});

describe('the queue and what was left', () => {
  const counts = { waiting: 0, queue: 0, left: 0, mine: 0, all: 0, unread: {} };
  const joined = {
    type: 'desk/joined',
    state: { epoch: 'e', now: 0, me, agents: [], counts, departments: [], purposes: [] },
  } as { type: 'desk/joined'; state: DeskState };
  const listed = (view: 'queue' | 'left') =>
    ({ type: 'desk/list', view, more: false, page: { chats: [], counts } }) as const;

  test('a left message stands in a list of its own, and is not counted as waiting', () => {
    const left = summary('left', { status: 'offline' });
    const desk = [
      joined,
      listed('queue'),
      listed('left'),
      { type: 'desk/chat', chat: left },
    ].reduce(reduceDesk, initialDesk);
    expect([desk.lists.queue.ids, desk.lists.left.ids]).toEqual([[], ['left']]);
    expect(desk.counts).toMatchObject({ waiting: 1, queue: 0, left: 1 });
  });

  test('the home view goes from one’s own down to what was left', () => {
    const desk = deskWith(own('mine'), summary('new'), summary('old', { status: 'offline' }));
    const list = (ids: string[]) => ({ status: 'ready' as const, ids });
    const lists = {
      ...desk.lists,
      mine: list(['mine']),
      queue: list(['new']),
      left: list(['old']),
    };
    expect(shownIds({ ...desk, lists }, 'home')).toEqual(['mine', 'new', 'old']);
    expect(shownIds({ ...desk, lists }, 'waiting')).toEqual(['new', 'old']);
  });
});

test('after the end of a chat the own one goes on whose visitor waits longest, and nobody else’s', () => {
  const desk = deskWith(
    own('ended'),
    own('late', wrote(9)),
    own('early', wrote(3)),
    summary('new')
  );
  expect(afterEnd(desk, 'ended')).toBe('early');
  expect(afterEnd(deskWith(own('ended'), summary('new')), 'ended')).toBeUndefined();
});

test('the next unread one is the next below, then from above, and never the one that is open', () => {
  const desk = deskWith(
    own('a', { unread: 1, ...wrote(1) }),
    own('b', { unread: 0, ...wrote(2) }),
    own('c', { unread: 2, ...wrote(3) })
  );
  expect(nextUnread(desk, 'b')).toBe('c');
  expect(nextUnread(desk, 'c')).toBe('a');
  expect(nextUnread(desk, undefined)).toBe('a');
  expect(nextUnread(deskWith(own('a', { unread: 1 })), 'a')).toBeUndefined();
});

describe('why nothing can be written', () => {
  const standing = { me, link: 'online', chat: own('a'), lost: false } as const;

  test('nothing stands in the way of one’s own chat, and a note can be written in any open one', () => {
    expect(lockOf(standing, 'text')).toBeUndefined();
    expect(lockOf({ ...standing, chat: summary('b') }, 'note')).toBeUndefined();
  });

  test.each([
    ['colleague', { chat: { status: 'active', agent: { id: 'ben', name: 'Ben' } } }],
    ['queue', { chat: { status: 'waiting' } }],
    ['left', { chat: { status: 'offline' } }],
    ['ended', { chat: { status: 'ended' } }],
    ['right', { me: { ...me, canReply: false } }],
    ['session', { link: 'refused' }],
    ['lost', { lost: true }],
  ] as const)('%s', (lock, change) => {
    expect(lockOf({ ...standing, ...change }, 'text')).toBe(lock);
  });
});

test('only what was reached from the list has the list behind it', () => {
  expect([isBehind(BEHIND), isBehind(null), isBehind({}), isBehind('behind')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
