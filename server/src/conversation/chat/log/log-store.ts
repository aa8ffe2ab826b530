import type { Knex } from 'knex';
import type { ErrorCode } from '../../../../../protocol';
import type { ChatPatch, ChatRow, Entry, NewEntry } from '../chat.types';

/** What became of one entry of a batch. */
export type Outcome =
  | { state: 'stored'; seq: number }
  | { state: 'duplicate'; seq: number; at: number; body: string }
  | { state: 'refused'; code: ErrorCode }
  /** Not stored for a reason that is nobody's: it may be sent again. */
  | { state: 'failed'; error: unknown };

/** A change of a chat's state with the entries that tell of it; decided under the chat's lock, so it must not wait. */
export type Decide = (chat: ChatRow, at: number) => { patch: ChatPatch; entries: NewEntry[] };

/** What else is written in a transition's transaction: both happen, or neither. */
export type Also = (
  trx: Knex,
  change: { chat: ChatRow; entries: readonly Entry[] }
) => Promise<void>;

/**
 * Storage of the message log on one kind of database. Numbering and insert happen in one transaction, which has
 * committed when a call returns; a call that throws has stored nothing.
 */
export interface LogStore {
  /**
   * Appends entries in the given order, each numbered with its chat's next `seq`. Entries of a batch have
   * different keys (chat, author, client id).
   * @param at time of storage of all of them, in milliseconds
   */
  append(batch: readonly NewEntry[], at: number): Promise<Outcome[]>;
}

/** Store operations that are the same on every database, built on knex. */
export interface ChatStore {
  find(chatId: string): Promise<ChatRow | undefined>;
  /** Chats of a visitor, the newest first. */
  ofVisitor(visitorId: string, limit: number): Promise<ChatRow[]>;
  /** Open chats that an agent has taken, the oldest first. */
  activeOf(agentId: string, limit: number): Promise<ChatRow[]>;
  /** Who has open chats, with the departments that these are for. */
  holders(): Promise<{ agentId: string; departmentId: string | undefined }[]>;
  /** Entries above `since`, ascending. */
  entriesAfter(chatId: string, since: number, limit: number): Promise<Entry[]>;
  /** The last `limit` entries below `before`, ascending. */
  entriesBefore(chatId: string, before: number, limit: number): Promise<Entry[]>;
  /** One entry by its number, or by the name that its sender gave it. */
  entry(
    chatId: string,
    by: { seq: number } | { authorId: string; clientMessageId: string }
  ): Promise<Entry | undefined>;
  /** Whether a part of one of its messages was ever taken out. */
  isRedacted(chatId: string): Promise<boolean>;
  /** Entries of which a part was taken out, ascending. */
  redactions(chatId: string): Promise<{ seq: number; at: number }[]>;
  /** `lastSeq` by chat id, for those that exist. */
  heads(chatIds: readonly string[]): Promise<Map<string, number>>;
  /** @throws LiveChatError `not_found`, and whatever `decide` throws */
  transition(
    chatId: string,
    at: number,
    decide: Decide,
    also?: Also
  ): Promise<{ chat: ChatRow; entries: Entry[] }>;
  /** Raises a read marker; a lower or impossible value changes nothing. @returns whether it was raised */
  markRead(chatId: string, by: 'visitor' | 'agent', seq: number): Promise<boolean>;
}
