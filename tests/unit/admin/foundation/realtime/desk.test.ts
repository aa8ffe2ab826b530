import {
  initialDesk,
  reduceDesk,
  type DeskAction,
  type DeskSlice,
} from '../../../../../admin/src/foundation/realtime/desk';
import type { ChatSummary, DeskState } from '../../../../../protocol';
import { summary } from '../../support/desk';

const joined = (more: Partial<DeskState> = {}): DeskAction => ({
  type: 'desk/joined',
  state: {
    epoch: 'life-1',
    now: Date.now(),
    me: { id: 'me', name: 'Anna', availability: 'online', canReply: true },
    agents: [],
    counts: { waiting: 2, queue: 2, left: 0, mine: 0, all: 2, unread: {} },
    departments: [],
    purposes: [],
    ...more,
  },
});

const listed = (chats: ChatSummary[], next?: string): DeskAction => ({
  type: 'desk/list',
  view: 'waiting',
  more: false,
  page: {
    chats,
    counts: {
      waiting: chats.length,
      queue: chats.length,
      left: 0,
      mine: 0,
      all: chats.length,
      unread: {},
    },
    ...(next && { next }),
  },
});

const then = (desk: DeskSlice, action: DeskAction): DeskSlice => reduceDesk(desk, action);
const run = (...actions: DeskAction[]): DeskSlice => actions.reduce(then, initialDesk);
const waiting = (desk: DeskSlice) => desk.lists.waiting.ids;

const early = summary('early', { waitingSince: 1_000 });
const late = summary('late', { waitingSince: 5_000 });

describe('the waiting list', () => {
  test('has who waits longest on top', () => {
    expect(waiting(run(joined(), listed([late, early])))).toEqual(['early', 'late']);
  });

  test('takes a new chat to its place and counts it', () => {
    const chat = summary('middle', { waitingSince: 3_000 });
    const desk = run(joined(), listed([early, late]), { type: 'desk/chat', chat });
    expect(waiting(desk)).toEqual(['early', 'middle', 'late']);
    expect(desk.counts).toEqual({ waiting: 3, queue: 3, left: 0, mine: 0, all: 3, unread: {} });
  });

  test('lets a chat go that was taken, and counts it for who took it', () => {
    const taken = {
      ...early,
      status: 'active' as const,
      agent: { id: 'me', name: 'Anna' },
      lastSeq: 3,
    };
    const desk = run(joined(), listed([early, late]), { type: 'desk/chat', chat: taken });
    expect(waiting(desk)).toEqual(['late']);
    expect(desk.counts).toEqual({
      waiting: 1,
      queue: 1,
      left: 0,
      mine: 1,
      all: 2,
      unread: { early: 1 },
    });
  });

  test('does not let a chat in front that belongs to a later page', () => {
    const chat = summary('last', { waitingSince: 9_000 });
    const desk = run(joined(), listed([early, late], 'cursor'), { type: 'desk/chat', chat });
    expect(waiting(desk)).toEqual(['early', 'late']);
  });

  test('an older copy of a chat changes nothing', () => {
    const desk = run(joined(), listed([early, late]));
    const stale = { ...early, lastSeq: 1, status: 'ended' as const };
    expect(then(desk, { type: 'desk/chat', chat: stale })).toBe(desk);
  });

  test('stays on screen while it is read again', () => {
    const desk = run(joined(), listed([early]), { type: 'desk/list-asked', view: 'waiting' });
    expect(desk.lists.waiting.status).toBe('ready');
  });
});

test('of a chat that was looked up, lists keep nothing that changes without a number', () => {
  const chat = {
    ...early,
    answers: [],
    consents: [],
    lawfulBasis: 'contract',
    visitorOnline: true,
    reach: { mails: [] },
  };
  const desk = run(joined(), { type: 'desk/looked-up', chat });
  expect(desk.summaries['early']).toEqual(early);
});

describe('counts', () => {
  test('of a chat that nobody here knew and that does not wait are left to the server', () => {
    const chat = summary('unknown', { status: 'ended' });
    expect(run(joined(), { type: 'desk/chat', chat }).counts.all).toBe(2);
  });

  test('of one that waits, too, while its list is on its way or goes on: they may hold it already', () => {
    const chat = summary('unknown', { waitingSince: 3_000 });
    const counted = (...actions: DeskAction[]) =>
      run(joined(), ...actions, { type: 'desk/chat', chat }).counts.queue;
    expect(counted()).toBe(2);
    expect(counted({ type: 'desk/list-asked', view: 'queue' })).toBe(2);
    expect(counted(listed([early, late], 'cursor'))).toBe(2);
    expect(counted(listed([early, late]))).toBe(3);
  });
});

describe('activity', () => {
  const told = { chatId: 'early', lastSeq: 4, lastAt: 9_000, visitorTexts: 2 };
  const preview = { by: 'visitor' as const, text: 'still there?', at: 9_000 };

  test('raises unread and brings the last line', () => {
    const desk = run(joined(), listed([early]), {
      type: 'desk/activity',
      items: [{ ...told, preview }],
    });
    expect(desk.summaries['early']).toMatchObject({ unread: 3, lastSeq: 4, preview });
  });

  test('told twice counts once', () => {
    const action: DeskAction = { type: 'desk/activity', items: [told] };
    const desk = run(joined(), listed([early]), action);
    expect(then(desk, action)).toBe(desk);
  });
});

describe('read markers', () => {
  test('only rise, and reading to the end leaves nothing unread', () => {
    const read: DeskAction = { type: 'desk/read', chatId: 'early', by: 'agent', seq: 2 };
    const desk = run(joined(), listed([early]), read);
    expect(desk.summaries['early']).toMatchObject({ agentReadSeq: 2, unread: 0 });
    expect(then(desk, { ...read, seq: 1 })).toBe(desk);
  });
});

test('another life of the database empties every list', () => {
  const desk = run(joined(), listed([early]), joined({ epoch: 'life-2' }));
  expect(waiting(desk)).toEqual([]);
  expect(desk.summaries).toEqual({});
});

describe('search', () => {
  const found = (term: string, chats: ChatSummary[]): DeskAction => ({
    type: 'desk/search-page',
    view: 'waiting',
    term,
    more: false,
    page: { chats, counts: { waiting: 1, queue: 1, left: 0, mine: 0, all: 1, unread: {} } },
  });

  test('an answer to an earlier term is dropped', () => {
    const desk = run(joined(), { type: 'desk/search', view: 'waiting', term: 'mira' });
    expect(then(desk, found('mi', [early]))).toBe(desk);
    expect(then(desk, found('mira', [early])).search?.ids).toEqual(['early']);
  });
});
