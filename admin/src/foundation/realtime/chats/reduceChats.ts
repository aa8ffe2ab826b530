import type {
  AgentPresence,
  ChatDetails,
  ChatEvent,
  MaskedKind,
  Reach,
  SyncPage,
} from '../../../../../protocol';
import { newChat, type ChatFailure, type ChatSlice, type Typing } from './chatState';
import {
  applyPage,
  applyRedaction,
  emptyTimeline,
  mergeLive,
  prepend,
  renew,
  type Redacted,
} from './timeline';

type Chats = Record<string, ChatSlice>;

export type ChatAction =
  | { type: 'chat/opening'; chatId: string }
  | {
      type: 'chat/opened';
      chatId: string;
      page: SyncPage;
      details: ChatDetails;
      viewers: AgentPresence[];
    }
  | { type: 'chat/failed'; chatId: string; failure: ChatFailure }
  | { type: 'chat/left'; chatId: string }
  | { type: 'chat/dropped'; chatIds: string[] }
  | { type: 'chat/page'; chatId: string; page: SyncPage }
  | { type: 'chat/events'; chatId: string; events: ChatEvent[] }
  | { type: 'chat/history-asked'; chatId: string }
  | { type: 'chat/history'; chatId: string; events: ChatEvent[]; more: boolean }
  | { type: 'chat/history-failed'; chatId: string }
  | { type: 'chat/renewed'; chatId: string; events: ChatEvent[] }
  | ({ type: 'chat/redacted'; chatId: string } & Redacted)
  | { type: 'chat/gone'; chatId: string }
  | { type: 'chat/viewers'; chatId: string; viewers: AgentPresence[] }
  | { type: 'chat/online'; chatId: string; online: boolean }
  | { type: 'chat/reach'; chatId: string; reach: Reach }
  | { type: 'chat/typing'; chatId: string; who: Typing; on: boolean }
  | { type: 'chat/masked'; chatId: string; seq: number; kinds: MaskedKind[] }
  | { type: 'chat/forget' }
  | { type: 'chat/cleared' };

type AnyAction = { type: string };
const isChatAction = (action: AnyAction): action is ChatAction => action.type.startsWith('chat/');

const sameWriter = (a: Typing, b: Typing) => a.by === b.by && a.name === b.name;

const setTyping = (chat: ChatSlice, who: Typing, on: boolean): ChatSlice => {
  const others = chat.typing.filter((writer) => !sameWriter(writer, who));
  return { ...chat, typing: on ? [...others, who] : others };
};

/** Whoever has sent something has stopped typing it. */
const clearTyping = (typing: Typing[], events: readonly ChatEvent[]): Typing[] => {
  const senders = new Set(events.map((event) => event.author.kind));
  const left = typing.filter((writer) => !senders.has(writer.by));
  return left.length === typing.length ? typing : left;
};

type InChat = Exclude<
  ChatAction,
  { type: 'chat/forget' } | { type: 'chat/cleared' } | { type: 'chat/dropped' }
>;

const reduceChat = (chat: ChatSlice, action: InChat): ChatSlice => {
  switch (action.type) {
    case 'chat/opening': {
      const { failure: _gone, ...rest } = chat;
      return { ...rest, status: 'opening' };
    }
    case 'chat/opened': {
      const { details, viewers, page } = action;
      const timeline = applyPage(chat.timeline, page);
      return { ...chat, status: 'ready', details, viewers, timeline, typing: [] };
    }
    case 'chat/failed':
      return { ...chat, status: 'failed', failure: action.failure };
    case 'chat/left':
      return { ...chat, status: 'stale', viewers: [], typing: [] };
    case 'chat/page':
      return { ...chat, timeline: applyPage(chat.timeline, action.page) };
    case 'chat/events': {
      const timeline = mergeLive(chat.timeline, action.events);
      const typing = clearTyping(chat.typing, action.events);
      const same = timeline === chat.timeline && typing === chat.typing;
      return same ? chat : { ...chat, timeline, typing };
    }
    case 'chat/history-asked':
      return { ...chat, history: 'loading' };
    case 'chat/history': {
      const timeline = prepend(chat.timeline, action.events, action.more);
      return { ...chat, history: 'idle', timeline };
    }
    case 'chat/history-failed':
      return { ...chat, history: 'failed' };
    case 'chat/renewed':
      return { ...chat, timeline: renew(chat.timeline, action.events) };
    case 'chat/redacted': {
      const timeline = applyRedaction(chat.timeline, action);
      return timeline === chat.timeline ? chat : { ...chat, timeline };
    }
    case 'chat/gone':
      // Nothing of it may stay here but that it was shown.
      return { ...newChat(chat.chatId), status: 'failed', failure: 'gone' };
    case 'chat/viewers':
      return { ...chat, viewers: action.viewers };
    case 'chat/online':
      return chat.details
        ? { ...chat, details: { ...chat.details, visitorOnline: action.online } }
        : chat;
    case 'chat/reach':
      return chat.details ? { ...chat, details: { ...chat.details, reach: action.reach } } : chat;
    case 'chat/typing':
      return setTyping(chat, action.who, action.on);
    case 'chat/masked':
      return { ...chat, masked: { ...chat.masked, [action.seq]: action.kinds } };
  }
};

const without = (chats: Chats, chatIds: readonly string[]): Chats => {
  const gone = new Set(chatIds);
  return Object.fromEntries(Object.entries(chats).filter(([chatId]) => !gone.has(chatId)));
};

/** After a restored backup the numbers held mean nothing: what was shown is read anew. */
const forget = (chats: Chats): Chats =>
  Object.fromEntries(
    Object.entries(chats).map(([chatId, chat]) => [
      chatId,
      { ...chat, timeline: emptyTimeline, masked: {} },
    ])
  );

export const reduceChats = (chats: Chats, action: AnyAction): Chats => {
  if (!isChatAction(action)) return chats;
  if (action.type === 'chat/forget') return forget(chats);
  if (action.type === 'chat/cleared') return {};
  if (action.type === 'chat/dropped') return without(chats, action.chatIds);
  const known =
    chats[action.chatId] ?? (action.type === 'chat/opening' ? newChat(action.chatId) : null);
  if (!known) return chats;
  const next = reduceChat(known, action);
  return next === chats[action.chatId] ? chats : { ...chats, [action.chatId]: next };
};
