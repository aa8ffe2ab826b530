import type { Clock } from '../../foundation/platform';

/** A visitor whose browser cannot open sockets asks again within seconds; after so long they have left. Milliseconds. */
const GONE_AFTER = 30_000;
/** More than this at once are not needed to know who is there: the oldest are forgotten. */
const MAX_KEPT = 10_000;

/** Visitors who fetch their chat over REST: they are there, too. */
export class Polls {
  private readonly asked = new Map<string, number>();

  constructor(private readonly clock: Clock) {}

  note(chatId: string): void {
    // Written anew, so that the map stays in the order of time.
    this.asked.delete(chatId);
    this.asked.set(chatId, this.clock.now());
    const [oldest] = this.asked.keys();
    if (this.asked.size > MAX_KEPT && oldest !== undefined) this.asked.delete(oldest);
  }

  /** Its window was closed: what it fetched before says nothing any more. */
  forget(chatId: string): void {
    this.asked.delete(chatId);
  }

  isHere(chatId: string): boolean {
    return this.clock.now() - (this.asked.get(chatId) ?? -Infinity) < GONE_AFTER;
  }
}
