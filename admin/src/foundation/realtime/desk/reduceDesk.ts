import type {
  AgentPresence,
  Availability,
  ChatActivity,
  ChatDetails,
  ChatSummary,
  DeskCounts,
  DeskState,
  DeskView,
} from '../../../../../protocol';
import { recount } from './counts';
import { initialDesk, type DeskList, type DeskSlice } from './deskState';
import { forgetChat } from './gone';
import { arrange, placeInLists } from './lists';
import { failSearch, fillSearch, startSearch } from './search';
import { addUnread, keepUnread } from './unread';
import {
  applyActivity,
  applyRead,
  applyRedactedText,
  putSummaries,
  summaryOf,
  type RedactedText,
} from './summaries';

export interface ListPage {
  chats: ChatSummary[];
  next?: string;
  counts: DeskCounts;
}

export type DeskAction =
  | { type: 'desk/joined'; state: DeskState }
  | { type: 'desk/agents'; agents: AgentPresence[] }
  | { type: 'desk/availability'; availability: Availability }
  | { type: 'desk/list-asked'; view: DeskView }
  | { type: 'desk/list'; view: DeskView; page: ListPage; more: boolean }
  | { type: 'desk/list-failed'; view: DeskView }
  | { type: 'desk/search'; view: DeskView; term: string }
  | { type: 'desk/search-page'; view: DeskView; term: string; page: ListPage; more: boolean }
  | { type: 'desk/search-failed' }
  | { type: 'desk/search-end' }
  | { type: 'desk/chat'; chat: ChatSummary }
  | { type: 'desk/looked-up'; chat: ChatDetails }
  | { type: 'desk/activity'; items: ChatActivity[] }
  | ({ type: 'desk/redacted' } & RedactedText)
  | { type: 'desk/gone'; chatId: string }
  | { type: 'desk/cleared' }
  | { type: 'desk/read'; chatId: string; by: 'agent' | 'visitor'; seq: number };

type AnyAction = { type: string };
const isDeskAction = (action: AnyAction): action is DeskAction => action.type.startsWith('desk/');

const join = (
  desk: DeskSlice,
  { epoch, me, agents, counts, departments, purposes }: DeskState
): DeskSlice => {
  // Another life of the database: its numbers say nothing about what is held here.
  const base = desk.epoch !== undefined && desk.epoch !== epoch ? initialDesk : desk;
  return { ...base, epoch, me, agents, counts, departments, purposes };
};

const putChat = (desk: DeskSlice, chat: ChatSummary): DeskSlice => {
  const before = desk.summaries[chat.chatId];
  const summaries = putSummaries(desk.summaries, [chat]);
  if (summaries === desk.summaries) return desk;
  const counts = recount(desk, before, chat);
  return { ...desk, summaries, counts, lists: placeInLists(desk, summaries, [chat.chatId]) };
};

const withSummaries = (desk: DeskSlice, summaries: DeskSlice['summaries'], ids: string[]) =>
  summaries === desk.summaries
    ? desk
    : { ...desk, summaries, lists: placeInLists(desk, summaries, ids) };

const fillList = (desk: DeskSlice, view: DeskView, page: ListPage, more: boolean): DeskSlice => {
  const summaries = putSummaries(desk.summaries, page.chats);
  const read = page.chats.map((chat) => chat.chatId);
  const ids = arrange(
    view,
    more ? [...desk.lists[view].ids, ...read] : read,
    summaries,
    desk.me?.id
  );
  const list = { status: 'ready' as const, ids, ...(page.next && { next: page.next }) };
  return { ...desk, summaries, counts: page.counts, lists: { ...desk.lists, [view]: list } };
};

const mark = (desk: DeskSlice, view: DeskView, status: 'loading' | 'failed'): DeskSlice => {
  const list = desk.lists[view];
  // A list that is shown stays shown while it is read again: no flicker after a short break.
  const next = status === 'loading' && list.status === 'ready' ? 'ready' : status;
  return next === list.status
    ? desk
    : { ...desk, lists: { ...desk.lists, [view]: { ...list, status: next } } };
};

/** Nothing is known any more but which lists were asked for: they are read again. */
const clear = ({ lists, search }: DeskSlice): DeskSlice => {
  const reread = (list: DeskList): DeskList => ({
    status: list.status === 'unasked' ? 'unasked' : 'loading',
    ids: [],
  });
  return {
    ...initialDesk,
    lists: {
      waiting: reread(lists.waiting),
      queue: reread(lists.queue),
      left: reread(lists.left),
      mine: reread(lists.mine),
      all: reread(lists.all),
      ended: reread(lists.ended),
    },
    search: search && { view: search.view, term: search.term, status: 'loading', ids: [] },
  };
};

const setAvailability = (desk: DeskSlice, availability: Availability): DeskSlice =>
  desk.me ? { ...desk, me: { ...desk.me, availability } } : desk;

const setAgents = (desk: DeskSlice, agents: AgentPresence[]): DeskSlice => {
  const mine = agents.find((agent) => agent.id === desk.me?.id);
  const known = { ...desk, agents };
  return mine ? setAvailability(known, mine.availability) : known;
};

const reduceOne = (desk: DeskSlice, action: DeskAction): DeskSlice => {
  switch (action.type) {
    case 'desk/joined':
      return join(desk, action.state);
    case 'desk/agents':
      return setAgents(desk, action.agents);
    case 'desk/availability':
      return setAvailability(desk, action.availability);
    case 'desk/list-asked':
      return mark(desk, action.view, 'loading');
    case 'desk/list':
      return fillList(desk, action.view, action.page, action.more);
    case 'desk/list-failed':
      return mark(desk, action.view, 'failed');
    case 'desk/search':
      return startSearch(desk, action.view, action.term);
    case 'desk/search-page':
      return fillSearch(desk, action);
    case 'desk/search-failed':
      return failSearch(desk);
    case 'desk/search-end':
      return desk.search ? { ...desk, search: null } : desk;
    case 'desk/chat':
      return putChat(desk, action.chat);
    case 'desk/looked-up':
      return withSummaries(desk, putSummaries(desk.summaries, [summaryOf(action.chat)]), []);
    case 'desk/activity': {
      const ids = action.items.map((item) => item.chatId);
      const known = addUnread(desk, action.items);
      return withSummaries(known, applyActivity(desk.summaries, action.items), ids);
    }
    case 'desk/redacted':
      return withSummaries(desk, applyRedactedText(desk.summaries, action), []);
    case 'desk/gone':
      return forgetChat(desk, action.chatId);
    case 'desk/read': {
      const { chatId, by, seq } = action;
      return withSummaries(desk, applyRead(desk.summaries, chatId, by, seq), [chatId]);
    }
    case 'desk/cleared':
      return clear(desk);
  }
};

export const reduceDesk = (desk: DeskSlice, action: AnyAction): DeskSlice =>
  isDeskAction(action) ? keepUnread(desk, reduceOne(desk, action)) : desk;
