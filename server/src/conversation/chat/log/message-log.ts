import { LiveChatError, type Masked, type SendAnswer } from '../../../../../protocol';
import {
  isTransient,
  isUniqueViolation,
  isUnstorable,
  retryTransient,
  unstorable,
  type Clock,
} from '../../../foundation/platform';
import type { ChatRow, Entry, NewEntry } from '../chat.types';
import { GroupCommit } from './group-commit';
import { entryKey } from './known';
import type { Also, ChatStore, Decide, LogStore, Outcome } from './log-store';

/** Entries of one transaction, told after it has committed and before their senders get their answers. */
export interface Commit {
  entries: readonly Entry[];
  /** The chat as it is now, when its state changed with them. */
  chat?: ChatRow;
}

export interface MessageLogOptions {
  /** Largest number of entries in one transaction. */
  maxBatch: number;
  /** Entries that may wait; beyond that senders are told to come back. */
  maxPending: number;
  /** Masks what must not be stored (R27), whoever wrote it. */
  mask: (text: string) => Masked;
  /** Whether the way to the database leaves a text as it is. */
  storable: (text: string) => boolean;
  /** SQLite: every connection writes with `synchronous=FULL`, as WAL needs it to be durable. */
  fullSync: boolean;
}

const REFUSALS = {
  not_found: 'There is no such chat.',
  chat_ended: 'The chat has ended.',
  not_assigned: 'Take the chat before you answer in it.',
} as const;

const refusal = (outcome: Extract<Outcome, { state: 'refused' }>): LiveChatError => {
  if (outcome.code === 'invalid_text') return unstorable();
  const known =
    outcome.code in REFUSALS ? REFUSALS[outcome.code as keyof typeof REFUSALS] : undefined;
  return new LiveChatError(outcome.code, known ?? 'The message was not accepted.');
};

/**
 * The one way into a chat: every entry, by socket or REST, by visitor, agent or system, is numbered and stored
 * here. A promise that resolves means the transaction has committed; one that rejects means nothing was stored
 * by this call (a `retryable` code: try again with the same `clientMessageId`).
 */
export class MessageLog {
  private readonly commits: GroupCommit<NewEntry, Outcome & { at?: number }>;
  private readonly listeners = new Set<(commit: Commit) => void>();

  constructor(
    private readonly log: LogStore,
    readonly chats: ChatStore,
    private readonly clock: Clock,
    private readonly options: MessageLogOptions,
    private readonly onDefect: (error: unknown) => void
  ) {
    this.commits = new GroupCommit((batch) => this.write(batch), options.maxBatch);
  }

  /**
   * Appends one entry, together with all others that arrive while a transaction runs.
   * A repeat of a `clientMessageId` gets the first answer again, with `duplicate`, and `mismatch` when its body
   * is not the one that was stored.
   * @throws LiveChatError `not_found` | `chat_ended` | `not_assigned` | `invalid_text` | `unavailable`
   */
  append(entry: NewEntry): Promise<SendAnswer> {
    if (this.commits.pending >= this.options.maxPending) return Promise.reject(this.unavailable());
    if (!this.options.storable(entry.body)) return Promise.reject(unstorable());
    const masked = this.options.mask(entry.body);
    if (masked.kinds.length === 0) {
      return this.commits.add(entry).then((outcome) => this.toAnswer(outcome, entry));
    }
    const { text: body, kinds } = masked;
    const stored = { ...entry, body };
    return this.commits
      .add(stored)
      .then((outcome) => ({ ...this.toAnswer(outcome, stored), masked: { body, kinds } }));
  }

  /**
   * Changes a chat's state and appends the entries that tell of it, in one transaction under the chat's lock, with
   * whatever `also` writes.
   * @throws LiveChatError what `decide` throws, `not_found` | `unavailable`
   */
  async transition(
    chatId: string,
    decide: Decide,
    also?: Also
  ): Promise<{ chat: ChatRow; entries: Entry[] }> {
    const result = await this.chats
      .transition(chatId, this.clock.now(), decide, also)
      .catch((error: unknown) => {
        throw error instanceof LiveChatError ? error : this.failed(error);
      });
    this.tell(result);
    return result;
  }

  /** Tells listeners of entries that another part has committed (a new chat with its first entries). */
  tell(commit: Commit): void {
    for (const listener of this.listeners) {
      try {
        listener(commit);
      } catch (error) {
        // The entries are stored; whoever missed the news finds them by number.
        this.onDefect(error);
      }
    }
  }

  /** @returns a function that ends the listening */
  onCommit(listener: (commit: Commit) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /**
   * For texts that are stored beside the log.
   * @throws LiveChatError `invalid_text`
   */
  assertStorable(text: string): void {
    if (!this.options.storable(text)) throw unstorable();
  }

  /** Resolves when everything accepted so far is stored or refused. */
  drain(): Promise<void> {
    return this.commits.drain();
  }

  private toAnswer(outcome: Outcome & { at?: number }, entry: NewEntry): SendAnswer {
    switch (outcome.state) {
      case 'stored':
        return { seq: outcome.seq, at: outcome.at ?? this.clock.now() };
      case 'duplicate':
        return {
          seq: outcome.seq,
          at: outcome.at,
          duplicate: true,
          ...(outcome.body === entry.body ? {} : { mismatch: true }),
        };
      case 'refused':
        throw refusal(outcome);
      case 'failed':
        throw this.failed(outcome.error);
    }
  }

  private unavailable(): LiveChatError {
    return new LiveChatError('unavailable', 'The database is busy; nothing was stored.', 1_000);
  }

  private failed(error: unknown): LiveChatError {
    if (isUnstorable(error)) return unstorable();
    // Two that store the same at once: one wins, and the other finds it when it asks again.
    if (!isTransient(error) && !isUniqueViolation(error)) this.onDefect(error);
    return this.unavailable();
  }

  /** Repeats within a batch are answered from the first; the store sees each key once. */
  private async write(batch: readonly NewEntry[]): Promise<(Outcome & { at?: number })[]> {
    const position = new Map<string, number>();
    const distinct: NewEntry[] = [];
    const places = batch.map((entry) => {
      const key = entryKey(entry);
      let place = position.get(key);
      if (place === undefined) {
        place = distinct.length;
        position.set(key, place);
        distinct.push(entry);
      }
      return place;
    });
    const at = this.clock.now();
    const outcomes = await retryTransient(() => this.log.append(distinct, at)).catch(
      (error: unknown) => {
        // Once for the batch, not for each of its senders.
        throw this.failed(error);
      }
    );
    const entries = distinct.flatMap((entry, i): Entry[] => {
      const outcome = outcomes[i];
      return outcome?.state === 'stored' ? [{ ...entry, seq: outcome.seq, at }] : [];
    });
    if (entries.length > 0) this.tell({ entries });
    const answered = new Set<number>();
    return places.map((place) =>
      this.answer(outcomes[place], distinct[place], at, answered, place)
    );
  }

  private answer(
    outcome: Outcome | undefined,
    entry: NewEntry | undefined,
    at: number,
    answered: Set<number>,
    place: number
  ): Outcome & { at?: number } {
    if (!outcome || !entry) throw new Error('the store answered fewer entries than it was given');
    const repeat = answered.has(place);
    answered.add(place);
    if (outcome.state !== 'stored') return outcome;
    return repeat
      ? { state: 'duplicate', seq: outcome.seq, at, body: entry.body }
      : { ...outcome, at };
  }
}
