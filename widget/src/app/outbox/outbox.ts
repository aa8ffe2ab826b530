import type { Result } from '../../../../protocol/foundation/errors';
import type { MaskedKind } from '../../../../protocol/foundation/masking';
import type { SendAnswer } from '../../../../protocol/conversation/visitor-socket';
import { isFinal } from '../codes';
import { backOff, type Clock } from '../timing';
import type { CardAnswer, Entry } from './entry';

/** Waits of 1, 2, 4, 8, 16 and 30 s; after the seventh answer the person decides. */
const MAX_ATTEMPTS = 7;

interface Options {
  clock: Clock;
  /** Sends one message; rejects when no answer came. Called only between `resume` and `pause`. */
  send(entry: Entry): Promise<Result<SendAnswer>>;
  /** A message was stored with parts of it masked. */
  masked(id: string, kinds: readonly MaskedKind[]): void;
  /** Told after every change. */
  changed(entries: readonly Entry[]): void;
  entries?: Entry[];
}

/**
 * Messages of one chat in the order in which they were written. One at a time is on its way, so the
 * server cannot store them in another order; a message that failed for good lets the next one pass.
 */
export class Outbox {
  readonly #options: Options;
  #entries: Entry[];
  #connected = false;
  /** Counts the times the link was up, so that an answer of an earlier one is not taken for this one's. */
  #link = 0;
  #cancelWait: (() => void) | undefined;

  constructor(options: Options) {
    this.#options = options;
    this.#entries = options.entries ?? [];
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  add(id: string, body: string, card?: CardAnswer): void {
    if (this.#entries.some((entry) => entry.id === id)) return;
    const at = this.#options.clock.now();
    // A new answer takes the place of one to the same card that did not get through.
    this.#entries = this.#entries.filter(
      (entry) => !card || entry.card?.seq !== card.seq || entry.state !== 'failed'
    );
    this.#entries.push({ id, body, state: 'queued', at, attempts: 0, ...(card && { card }) });
    this.#changed();
    this.#next();
  }

  /** Tries a failed message again, under its old id and behind those that wait. */
  retry(id: string): void {
    const entry = this.#entries.find((it) => it.id === id && it.state === 'failed');
    if (!entry) return;
    this.#entries = [...this.#entries.filter((it) => it !== entry), entry];
    entry.state = 'queued';
    entry.attempts = 0;
    delete entry.code;
    this.#changed();
    this.#next();
  }

  /** Forgets those that the timeline shows now. */
  settle(isShown: (id: string) => boolean): void {
    const left = this.#entries.filter((entry) => !isShown(entry.id));
    if (left.length === this.#entries.length) return;
    this.#entries = left;
    this.#changed();
    this.#next();
  }

  /** Forgets everything: the chat was erased, or another one begins. */
  clear(): void {
    this.#stopWaiting();
    this.#link++;
    this.#entries = [];
    this.#changed();
  }

  /** The link is up. */
  resume(): void {
    this.#connected = true;
    this.#next();
  }

  /** The link is down: what was on its way may or may not have arrived, and goes again later. */
  pause(): void {
    this.#connected = false;
    this.#link++;
    this.#stopWaiting();
    const lost = this.#entries.filter((entry) => entry.state === 'sending');
    for (const entry of lost) entry.state = 'queued';
    if (lost.length > 0) this.#changed();
  }

  #next(): void {
    if (!this.#connected || this.#cancelWait) return;
    if (this.#entries.some((entry) => entry.state === 'sending')) return;
    const entry = this.#entries.find((it) => it.state === 'queued');
    if (entry) void this.#send(entry);
  }

  async #send(entry: Entry): Promise<void> {
    const link = this.#link;
    entry.state = 'sending';
    this.#changed();
    // No answer is like `unavailable`: it may have been stored, and the id makes a repeat harmless.
    const result = await this.#options
      .send(entry)
      .catch((): Result<SendAnswer> => ({ ok: false, code: 'unavailable', message: '' }));
    // Told also when the stored message has come before this answer and taken the entry's place.
    if (result.ok && result.masked) {
      entry.body = result.masked.body;
      this.#options.masked(entry.id, result.masked.kinds);
    }
    if (link !== this.#link || !this.#entries.includes(entry)) return;
    if (result.ok) {
      entry.state = 'sent';
      entry.seq = result.seq;
    } else if (isFinal(result.code)) {
      this.#fail(entry, result.code);
    } else {
      this.#again(entry, result.code === 'rate_limited' ? (result.retryAfter ?? 0) : undefined);
    }
    this.#changed();
    this.#next();
  }

  /** A limit names its own wait and is no failure; everything else counts. */
  #again(entry: Entry, limitWait?: number): void {
    const { clock } = this.#options;
    const wait = backOff(entry.attempts, clock.random);
    if (limitWait === undefined) entry.attempts++;
    if (entry.attempts >= MAX_ATTEMPTS) return this.#fail(entry, 'unavailable');
    entry.state = 'queued';
    this.#cancelWait = clock.after(Math.max(limitWait ?? 0, wait), () => {
      this.#cancelWait = undefined;
      this.#next();
    });
  }

  #fail(entry: Entry, code: NonNullable<Entry['code']>): void {
    entry.state = 'failed';
    entry.code = code;
  }

  #stopWaiting(): void {
    this.#cancelWait?.();
    this.#cancelWait = undefined;
  }

  #changed(): void {
    this.#options.changed(this.#entries);
  }
}
