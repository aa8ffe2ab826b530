import type { Result } from '../foundation/errors';
import type { MaskedKind } from '../foundation/masking';
import type { ChatEvent, SyncPage, VisitorChat } from './chat';

export interface SendAnswer {
  seq: number;
  at: number;
  /** The id was stored before; this is the first answer again. */
  duplicate?: true;
  /** Stored before with another body: the first body stands. */
  mismatch?: true;
  /** Parts were masked before it was stored (R27): this is what was stored, and what was found. */
  masked?: { body: string; kinds: MaskedKind[] };
}

type Ack<T extends object> = (result: Result<T>) => void;

/** What a visitor's socket may say. Everything but `typing` is acknowledged. */
export interface VisitorToServer {
  /** Joins a chat of this visitor and brings what follows `since`. Join first, then fetch: live events may come before the answer. */
  'chat:join': (
    request: { chatId: string; since: number },
    ack: Ack<SyncPage & { chat: VisitorChat }>
  ) => void;
  'chat:sync': (request: { chatId: string; since: number }, ack: Ack<SyncPage>) => void;
  /** Older events than `before`, after a `reload`. */
  'chat:history': (
    request: { chatId: string; before: number },
    ack: Ack<{ events: ChatEvent[]; more: boolean }>
  ) => void;
  'message:send': (
    request: { chatId: string; clientMessageId: string; body: string },
    ack: Ack<SendAnswer>
  ) => void;
  /**
   * Answers a consent card of this chat; the record is stored in the same transaction. A second answer to the same
   * card is a changed mind and makes a new record.
   */
  'consent:answer': (
    request: { chatId: string; clientMessageId: string; cardSeq: number; answer: 'yes' | 'no' },
    ack: Ack<SendAnswer & { recordId: string }>
  ) => void;
  /** Read up to `seq`; a lower value than before changes nothing. */
  'chat:read': (request: { chatId: string; seq: number }, ack: Ack<object>) => void;
  'chat:end': (request: { chatId: string }, ack: Ack<{ seq: number }>) => void;
  /** Volatile, lost without harm. Only that the visitor types is told, never what. */
  typing: (request: { chatId: string; on: boolean }) => void;
  /** Asks for the head, and proves that the link works in both directions. */
  beat: (request: { chatId: string }, ack: Ack<{ head: number; epoch: string }>) => void;
}

/** What a visitor's socket may hear. */
export interface ServerToVisitor {
  /** New entries of a joined chat, ascending; several when they were committed together. */
  'chat:events': (message: { chatId: string; events: SyncPage['events'] }) => void;
  /** State of the chat other than its entries: taken, ended, read marker. */
  'chat:state': (chat: VisitorChat) => void;
  'chat:read': (message: { chatId: string; by: 'agent' | 'visitor'; seq: number }) => void;
  typing: (message: { chatId: string; by: 'agent'; name: string; on: boolean }) => void;
  /** Sent every heartbeat: a tail that got lost is found by it. */
  head: (message: { chatId: string; head: number; epoch: string }) => void;
  /** Whether somebody is there to answer. */
  available: (message: { available: boolean }) => void;
  /** Please come back after `retryAfter` ms; keep what is not acknowledged. */
  draining: (message: { retryAfter: number }) => void;
  /** The rights are gone; the socket closes after this. */
  revoked: (message: { code: 'unauthorized' | 'gone' }) => void;
}
