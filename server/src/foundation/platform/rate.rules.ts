import type { Rate } from '../../../../protocol';

/** What is left in a bucket, as of a moment. */
export interface Bucket {
  tokens: number;
  at: number;
}

export interface Verdict {
  bucket: Bucket;
  allowed: boolean;
  /** Milliseconds until one more is allowed; 0 when allowed. */
  retryAfter: number;
}

/** Takes one token from a bucket that refills steadily. A clock that steps back refills nothing. */
export const takeToken = (bucket: Bucket | undefined, rate: Rate, now: number): Verdict => {
  const perMs = rate.perMinute / 60_000;
  const elapsed = bucket ? Math.max(0, now - bucket.at) : 0;
  const tokens = bucket ? Math.min(rate.burst, bucket.tokens + elapsed * perMs) : rate.burst;
  // Who comes back exactly when told to must not fail by a rounding error.
  if (tokens >= 1 - 1e-9) {
    return { bucket: { tokens: Math.max(0, tokens - 1), at: now }, allowed: true, retryAfter: 0 };
  }
  return {
    bucket: { tokens, at: now },
    allowed: false,
    retryAfter: Math.ceil((1 - tokens) / perMs),
  };
};
