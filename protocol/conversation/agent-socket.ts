import type { Result } from '../foundation/errors';
import type { PERMISSIONS } from '../foundation/permissions';
import type { ChatActivity, ChatDetails, ChatEvent, ChatSummary, Reach, SyncPage } from './chat';
import type { Localized } from '../foundation/localized';
import type { SendAnswer } from './visitor-socket';

export type Availability = 'online' | 'away';

export interface AgentPresence {
  id: string;
  name: string;
  availability: Availability;
}

/**
 * - `waiting`: every chat that nobody has taken; `queue` and `left` are its two halves
 * - `queue`: visitors who are waiting for somebody now
 * - `left`: messages that were left when nobody was there
 */
export type DeskView = 'waiting' | 'queue' | 'left' | 'mine' | 'all' | 'ended';

export interface DeskCounts {
  waiting: number;
  queue: number;
  left: number;
  mine: number;
  all: number;
  /** Every chat that this agent has, with how many of its visitor's texts they have not read. */
  unread: Record<string, number>;
}

export interface DeskState {
  epoch: string;
  /** Server time of this answer: waiting times are reckoned by it, because agents' clocks may be wrong. */
  now: number;
  me: AgentPresence & { canReply: boolean };
  agents: AgentPresence[];
  counts: DeskCounts;
  departments: { id: string; name: string }[];
  /** Purposes that a consent card can be sent for. */
  purposes: { key: string; names: Localized }[];
}

/** What a consent card would say, in the visitor's language. */
export interface ConsentPreview {
  statement: string;
  name: string;
  controller: string;
  withdrawal: string;
  /** BCP 47 tag of these texts. */
  language: string;
}

type Ack<T extends object> = (result: Result<T>) => void;

/** What an agent's socket may say. */
export interface AgentToServer {
  /** Joins the desk. First call after each connect. */
  'desk:join': (request: object, ack: Ack<DeskState>) => void;
  /**
   * One page of a list. `waiting` holds `waiting` and `offline` chats, longest wait first, `queue` and `left`
   * one kind of them each; `mine` those taken by this agent; `all` every open chat; `ended` the newest first. `cursor` is the `next` of the page before.
   */
  'desk:list': (
    request: { view: DeskView; cursor?: string; search?: string },
    ack: Ack<{ chats: ChatSummary[]; next?: string; counts: DeskCounts }>
  ) => void;
  availability: (request: { availability: Availability }, ack: Ack<object>) => void;

  /** Joins a chat's room and brings what follows `since`; others see that this agent looks at it. */
  'chat:open': (
    request: { chatId: string; since: number },
    ack: Ack<SyncPage & { chat: ChatDetails; viewers: AgentPresence[] }>
  ) => void;
  'chat:leave': (request: { chatId: string }, ack: Ack<object>) => void;
  'chat:sync': (request: { chatId: string; since: number }, ack: Ack<SyncPage>) => void;
  /** Older events than `before`, for scrolling up after a `reload`. */
  'chat:history': (
    request: { chatId: string; before: number },
    ack: Ack<{ events: ChatEvent[]; more: boolean }>
  ) => void;
  /** `note` stays among agents and may be written by any who sees the chat; `text` only by who has taken it. */
  'message:send': (
    request: { chatId: string; clientMessageId: string; body: string; kind: 'text' | 'note' },
    ack: Ack<SendAnswer>
  ) => void;
  /** The card that `consent:ask` would show this visitor right now, word for word. Nothing is stored or shown. */
  'consent:preview': (
    request: { chatId: string; purpose: string },
    ack: Ack<ConsentPreview>
  ) => void;
  /** Shows the visitor a consent card for a purpose whose basis is consent. Only by who has taken the chat. */
  'consent:ask': (
    request: { chatId: string; clientMessageId: string; purpose: string },
    ack: Ack<SendAnswer>
  ) => void;
  /**
   * Takes a waiting chat, or takes over from a colleague when `from` names the one who has it now.
   * `conflict` when somebody else was faster.
   */
  'chat:take': (request: { chatId: string; from?: string }, ack: Ack<{ seq: number }>) => void;
  /** Gives a taken chat back to the queue. */
  'chat:release': (request: { chatId: string }, ack: Ack<{ seq: number }>) => void;
  'chat:end': (request: { chatId: string }, ack: Ack<{ seq: number }>) => void;
  'chat:read': (request: { chatId: string; seq: number }, ack: Ack<object>) => void;
  /** Volatile. */
  typing: (request: { chatId: string; on: boolean }) => void;
  /** Asks for the heads of the open chats, and proves that the link works in both directions. */
  beat: (
    request: { chatIds: string[] },
    ack: Ack<{ epoch: string; heads: Record<string, number> }>
  ) => void;
}

/** What an agent's socket may hear. */
export interface ServerToAgent {
  /** New entries of chats that this socket has open, several chats in one packet when committed together. */
  'chat:events': (message: { batch: { chatId: string; events: ChatEvent[] }[] }) => void;
  /** A chat came, was taken, given back or has ended. */
  'desk:chat': (message: { chat: ChatSummary }) => void;
  /** Messages in chats of the desk, gathered over a fraction of a second. */
  'desk:activity': (message: { items: ChatActivity[] }) => void;
  'desk:agents': (message: { agents: AgentPresence[] }) => void;
  'chat:read': (message: { chatId: string; by: 'agent' | 'visitor'; seq: number }) => void;
  /** Who looks at a chat right now. */
  'chat:viewers': (message: { chatId: string; viewers: AgentPresence[] }) => void;
  /** A part of a message was taken out; this is what it says now. */
  'chat:redacted': (message: { chatId: string; seq: number; body: string; at: number }) => void;
  /** The chat was erased, or is hidden from now on: drop what is held of it. */
  'chat:gone': (message: { chatId: string }) => void;
  /** This agent's rights have changed: drop everything that is held, and join the desk again. */
  'desk:changed': (message: object) => void;
  /** A mail with answers was queued, has left or failed. */
  'chat:reach': (message: { chatId: string; reach: Reach }) => void;
  /** The visitor of an open chat has a live connection or not. */
  'visitor:online': (message: { chatId: string; online: boolean }) => void;
  typing: (message: {
    chatId: string;
    by: 'visitor' | 'agent';
    name?: string;
    on: boolean;
  }) => void;
  draining: (message: { retryAfter: number }) => void;
  revoked: (message: { code: 'unauthorized' | 'forbidden' }) => void;
}

/** The permission that each of an agent's events needs; `typing` of somebody who may not reply is dropped. */
export const AGENT_EVENT_PERMISSIONS = {
  'desk:join': 'inboxRead',
  'desk:list': 'inboxRead',
  availability: 'inboxRead',
  'chat:open': 'inboxRead',
  'chat:leave': 'inboxRead',
  'chat:sync': 'inboxRead',
  'chat:history': 'inboxRead',
  'message:send': 'inboxReply',
  'consent:preview': 'inboxReply',
  'consent:ask': 'inboxReply',
  'chat:take': 'inboxReply',
  'chat:release': 'inboxReply',
  'chat:end': 'inboxReply',
  'chat:read': 'inboxRead',
  typing: 'inboxRead',
  beat: 'inboxRead',
} as const satisfies Record<keyof AgentToServer, keyof typeof PERMISSIONS>;
