import { LiveChatError, type Rate } from '../../../../protocol';
import type { Clock } from './clock';
import { takeToken, type Bucket } from './rate.rules';

/** Keys kept at most; beyond that the longest unused are forgotten, which errs on the side of letting through. */
const MAX_KEYS = 50_000;

/** Token buckets by key, in the memory of this instance. Keys never hold anything that their owner can choose. */
export class RateLimiter {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly rate: Rate,
    private readonly clock: Clock
  ) {}

  /** @returns whether one more is allowed now; it is counted if so */
  allows(key: string): boolean {
    return this.take(key) === 0;
  }

  /** @throws LiveChatError `rate_limited` with `retryAfter` */
  check(key: string, what: string): void {
    const retryAfter = this.take(key);
    if (retryAfter > 0) throw this.tooMany(what, retryAfter);
  }

  tooMany(what: string, retryAfter: number): LiveChatError {
    return new LiveChatError(
      'rate_limited',
      `Too many ${what}: ${this.rate.burst} at once and ${this.rate.perMinute} a minute are allowed.`,
      retryAfter
    );
  }

  /** @returns milliseconds until one more is allowed; 0 when one was, and is counted */
  take(key: string): number {
    const { bucket, retryAfter } = takeToken(this.buckets.get(key), this.rate, this.clock.now());
    // Re-inserting moves the key to the young end, so the first key of the map is the longest unused one.
    this.buckets.delete(key);
    this.buckets.set(key, bucket);
    if (this.buckets.size > MAX_KEYS) {
      const oldest = this.buckets.keys().next();
      if (!oldest.done) this.buckets.delete(oldest.value);
    }
    return retryAfter;
  }
}
