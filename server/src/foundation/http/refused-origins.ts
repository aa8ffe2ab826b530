import type { StatusAnswer } from '../../../../protocol';
import { isOrigin } from '../../../../protocol/foundation/origin';
import { RateLimiter, type Clock } from '../platform';

type Refused = StatusAnswer['refusedOrigins'][number];

interface Noted extends Refused {
  /** Pseudonym of the network address that came with it first. */
  by: string;
}

const MAX = 20;
/** Websites that one network address can put on the list at the same time. */
const MAX_BY_ADDRESS = 5;
/** Websites that are remembered as written to the log. */
const MAX_TOLD = 1_000;
/** Lines in the log, of all addresses together. */
const LOG = { perMinute: 1, burst: 60 };
/** Of those, for one network address. */
const LOG_BY_ADDRESS = { perMinute: 15 / 60, burst: 15 };

/**
 * Websites that were refused, for whoever installs the plugin. Any stranger can come with any number of origins: one
 * network address displaces its own before those of others, and an address that has many before one that has few.
 */
export class RefusedOrigins {
  private readonly noted = new Map<string, Noted>();
  private readonly told = new Set<string>();
  private readonly lines: RateLimiter;
  private readonly linesByAddress: RateLimiter;

  constructor(
    private readonly clock: Clock,
    private readonly tell: (origin: string) => void
  ) {
    this.lines = new RateLimiter(LOG, clock);
    this.linesByAddress = new RateLimiter(LOG_BY_ADDRESS, clock);
  }

  note(origin: string | undefined, by: string): void {
    if (origin === undefined || origin.length > 200 || !isOrigin(origin)) return;
    const known = this.noted.get(origin);
    if (!known) this.makeRoom(by);
    this.noted.delete(origin);
    this.noted.set(origin, {
      origin,
      by: known?.by ?? by,
      count: (known?.count ?? 0) + 1,
      lastAt: this.clock.now(),
    });
    this.tellOnce(origin, by);
  }

  /** Also when it was displaced and comes again. */
  private tellOnce(origin: string, by: string): void {
    if (this.told.has(origin)) return;
    if (!this.linesByAddress.allows(by) || !this.lines.allows('log')) return;
    this.told.add(origin);
    const [oldest] = this.told;
    if (this.told.size > MAX_TOLD && oldest !== undefined) this.told.delete(oldest);
    this.tell(origin);
  }

  /** The newest first. */
  list(): Refused[] {
    return [...this.noted.values()]
      .map(({ origin, count, lastAt }) => ({ origin, count, lastAt }))
      .reverse();
  }

  clear(): void {
    this.noted.clear();
  }

  private makeRoom(by: string): void {
    const counts = new Map<string, number>();
    for (const { by: owner } of this.noted.values()) {
      counts.set(owner, (counts.get(owner) ?? 0) + 1);
    }
    const own = counts.get(by) ?? 0;
    if (own < MAX_BY_ADDRESS && this.noted.size < MAX) return;
    // Its own, once it has enough of them; else those of who has most.
    const most = Math.max(0, ...counts.values());
    const gives = (owner: string) =>
      own >= MAX_BY_ADDRESS ? owner === by : counts.get(owner) === most;
    // The map is in order of time, so the first is the one that was seen the longest ago.
    for (const { origin, by: owner } of this.noted.values()) {
      if (!gives(owner)) continue;
      this.noted.delete(origin);
      return;
    }
  }
}
