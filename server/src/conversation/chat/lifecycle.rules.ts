import { LiveChatError, type ErrorCode, type EventData } from '../../../../protocol';
import type { ChatPatch, ChatRow, NewEntry } from './chat.types';

/** Who does something to a chat. Names are as visitors may see them. */
export type Actor =
  | { kind: 'visitor'; id: string }
  | { kind: 'agent'; id: string; name: string }
  | { kind: 'system'; id: 'system' };

/** What a rule decided: what to write to the chat, and the event that tells of it. */
export interface Decision {
  patch: ChatPatch;
  event: EventData;
}

/**
 * Whether an entry may be added to a chat in this state. The log enforces it under the chat's lock; PostgreSQL's
 * single statement repeats the condition in SQL, and a test holds the two together.
 */
export const appendRefusal = (
  chat: Pick<ChatRow, 'status' | 'visitorId' | 'agentId'> | undefined,
  entry: Pick<NewEntry, 'authorKind' | 'authorId' | 'kind'>
): ErrorCode | undefined => {
  if (!chat) return 'not_found';
  if (entry.authorKind === 'visitor' && chat.visitorId !== entry.authorId) return 'not_found';
  if (chat.status === 'ended') return 'chat_ended';
  if (entry.authorKind === 'agent' && (entry.kind === 'text' || entry.kind === 'consent_card')) {
    if (chat.status !== 'active' || chat.agentId !== entry.authorId) return 'not_assigned';
  }
  return undefined;
};

const assertOpen = (chat: ChatRow) => {
  if (chat.status === 'ended') throw new LiveChatError('chat_ended', 'The chat has ended.');
};

/**
 * Takes a waiting chat, or takes it over from the colleague named by `from`.
 * @throws LiveChatError `chat_ended` | `conflict` when somebody else has it, or nobody is `from` any more
 */
export const take = (
  chat: ChatRow,
  agent: { id: string; name: string },
  now: number,
  from?: { id: string; name: string }
): Decision => {
  assertOpen(chat);
  if (chat.status === 'active' && chat.agentId === agent.id) {
    throw new LiveChatError('conflict', 'You have taken this chat already.');
  }
  if (chat.status === 'active' && chat.agentId !== from?.id) {
    throw new LiveChatError('conflict', 'A colleague has taken this chat.');
  }
  if (chat.status !== 'active' && from) {
    throw new LiveChatError('conflict', 'Nobody has this chat any more; take it from the queue.');
  }
  return {
    patch: { status: 'active', agentId: agent.id, takenAt: now, waitingSince: null },
    event: {
      type: 'taken',
      agentName: agent.name,
      ...(from ? { fromAgentName: from.name } : {}),
    },
  };
};

/** Gives a chat back to the queue; the visitor waits from now on. */
export const release = (
  chat: ChatRow,
  agent: { id: string; name: string },
  now: number
): Decision => {
  assertOpen(chat);
  if (chat.status !== 'active' || chat.agentId !== agent.id) {
    throw new LiveChatError('not_assigned', 'Only the agent who has the chat can give it back.');
  }
  return {
    patch: { status: 'waiting', agentId: null, takenAt: null, waitingSince: now },
    event: { type: 'released', agentName: agent.name },
  };
};

/**
 * Ends a chat. A visitor may end theirs at any time; an agent the one they have taken, or one that nobody has.
 * @throws LiveChatError `chat_ended` | `not_assigned`
 */
export const end = (chat: ChatRow, actor: Actor, now: number): Decision => {
  assertOpen(chat);
  if (actor.kind === 'agent' && chat.status === 'active' && chat.agentId !== actor.id) {
    throw new LiveChatError('not_assigned', 'A colleague has this chat; take it over first.');
  }
  return {
    patch: { status: 'ended', endedAt: now, endedBy: actor.kind, waitingSince: null },
    event: {
      type: 'ended',
      by: actor.kind,
      ...(actor.kind === 'agent' ? { agentName: actor.name } : {}),
    },
  };
};
