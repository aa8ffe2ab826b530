import type { ChatEvent, SyncPage } from '../../../../protocol/conversation/chat';
import { DELIVERY } from '../../../../protocol/foundation/limits';
import type { Clock } from '../timing';

interface Options {
  clock: Pick<Clock, 'after'>;
  /** Numbers are missing and did not come by themselves: ask for what follows `since`. */
  missing(since: number): void;
  /** Told after entries were added or dropped; `added` are those to show, in order. */
  changed(added: readonly ChatEvent[]): void;
}

/**
 * Entries of one chat in the order of their numbers. `last + 1` is shown, a lower number is known
 * already, a higher one waits for those before it.
 */
export class Timeline {
  readonly #options: Options;
  #events: readonly ChatEvent[] = [];
  #held = new Map<number, ChatEvent>();
  #last = 0;
  #head = 0;
  #epoch: string | undefined;
  #cancelPatience: (() => void) | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  /** What is shown: everything but numbers without content. */
  get events(): readonly ChatEvent[] {
    return this.#events;
  }

  /** The highest number up to which nothing is missing. */
  get last(): number {
    return this.#last;
  }

  /** Takes live entries, in any order and as often as they come. */
  receive(events: readonly ChatEvent[]): void {
    for (const event of events) {
      if (event.seq > this.#last) this.#held.set(event.seq, event);
      this.#head = Math.max(this.#head, event.seq);
    }
    this.#advance();
  }

  /**
   * Takes the page that answers a question for what follows `since`. Answers the number to ask on
   * from, or nothing when this was the last page: from 0 when the database has another epoch.
   */
  merge(page: SyncPage, since: number): number | undefined {
    if (this.#isOther(page.epoch)) {
      this.clear();
      if (since > 0 && !page.reload) return 0;
    }
    this.#epoch = page.epoch;
    if (page.reload) this.#startAt(page);
    const before = this.#last;
    this.#head = Math.max(this.#head, page.head);
    this.receive(page.events);
    if (page.more && this.#last > before) return this.#last;
    // Asked and got nothing: asking again at once would not help, the next heartbeat will.
    if (this.#last === before) this.#stopPatience();
    return undefined;
  }

  /** The server says how far it is. A tail that got lost, or a restored database, shows here. */
  announce(head: number, epoch: string): void {
    if (this.#isOther(epoch)) return this.#options.missing(0);
    this.#head = Math.max(this.#head, head);
    this.#watch();
  }

  clear(): void {
    this.#stopPatience();
    this.#events = [];
    this.#held.clear();
    this.#last = 0;
    this.#head = 0;
    this.#epoch = undefined;
    this.#options.changed([]);
  }

  #isOther(epoch: string): boolean {
    return this.#epoch !== undefined && this.#epoch !== epoch;
  }

  /** Too far behind: the page holds the last entries, and those before it are not fetched. */
  #startAt(page: SyncPage): void {
    this.#events = [];
    this.#held.clear();
    this.#last = (page.events[0]?.seq ?? page.head + 1) - 1;
  }

  #advance(): void {
    const added: ChatEvent[] = [];
    let next: ChatEvent | undefined;
    while ((next = this.#held.get(this.#last + 1))) {
      this.#held.delete(++this.#last);
      if (next.kind !== 'void') added.push(next);
    }
    for (const seq of this.#held.keys()) if (seq <= this.#last) this.#held.delete(seq);
    if (added.length > 0) {
      this.#events = [...this.#events, ...added];
      this.#options.changed(added);
    }
    this.#watch();
  }

  /** Gives missing numbers a moment to come by themselves, then asks for them. */
  #watch(): void {
    if (this.#head <= this.#last) return this.#stopPatience();
    this.#cancelPatience ??= this.#options.clock.after(DELIVERY.gapPatience, () => {
      this.#cancelPatience = undefined;
      if (this.#head > this.#last) this.#options.missing(this.#last);
    });
  }

  #stopPatience(): void {
    this.#cancelPatience?.();
    this.#cancelPatience = undefined;
  }
}
