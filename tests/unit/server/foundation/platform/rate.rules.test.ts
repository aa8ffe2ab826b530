import fc from 'fast-check';
import type { Rate } from '../../../../../protocol';
import { RateLimiter } from '../../../../../server/src/foundation/platform/rate-limiter';
import { takeToken, type Bucket } from '../../../../../server/src/foundation/platform/rate.rules';

const arbitraryRate: fc.Arbitrary<Rate> = fc.record({
  perMinute: fc.oneof(fc.integer({ min: 1, max: 600 }), fc.constantFrom(0.1, 0.5, 7.3)),
  burst: fc.integer({ min: 1, max: 50 }),
});

describe('a token bucket', () => {
  it('never lets through more than its burst and what has been refilled since', () => {
    fc.assert(
      fc.property(arbitraryRate, fc.array(fc.nat(5_000), { maxLength: 200 }), (rate, pauses) => {
        let bucket: Bucket | undefined;
        let now = 1_000_000;
        let allowed = 0;
        for (const pause of pauses) {
          now += pause;
          const verdict = takeToken(bucket, rate, now);
          bucket = verdict.bucket;
          if (verdict.allowed) allowed += 1;
          const refilled = ((now - 1_000_000) * rate.perMinute) / 60_000;
          expect(allowed).toBeLessThanOrEqual(rate.burst + refilled + 1e-6);
        }
      })
    );
  });

  it('keeps its word: after `retryAfter` one more is allowed, and not before', () => {
    fc.assert(
      fc.property(arbitraryRate, fc.nat(10_000), (rate, offset) => {
        let bucket: Bucket | undefined;
        const now = 1_700_000_000_000 + offset;
        for (let i = 0; i < rate.burst; i += 1) bucket = takeToken(bucket, rate, now).bucket;
        const refused = takeToken(bucket, rate, now);
        expect(refused.allowed).toBe(false);
        expect(refused.retryAfter).toBeGreaterThan(0);
        expect(takeToken(refused.bucket, rate, now + refused.retryAfter).allowed).toBe(true);
        if (refused.retryAfter > 2) {
          expect(takeToken(refused.bucket, rate, now + refused.retryAfter - 2).allowed).toBe(false);
        }
      })
    );
  });

  it('keeps its word to whoever asks again and again', () => {
    fc.assert(
      fc.property(
        arbitraryRate,
        fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 30 }),
        (rate, pauses) => {
          let bucket: Bucket | undefined;
          let now = 1_700_000_000_000;
          for (let i = 0; i < rate.burst; i += 1) bucket = takeToken(bucket, rate, now).bucket;
          let promised = now + takeToken(bucket, rate, now).retryAfter;
          for (const pause of pauses) {
            if (now + pause >= promised) break;
            now += pause;
            const verdict = takeToken(bucket, rate, now);
            bucket = verdict.bucket;
            expect(verdict.allowed).toBe(false);
            // Asking early neither costs anything nor moves the moment by more than rounding.
            expect(Math.abs(now + verdict.retryAfter - promised)).toBeLessThanOrEqual(2);
            promised = now + verdict.retryAfter;
          }
          expect(takeToken(bucket, rate, promised).allowed).toBe(true);
        }
      )
    );
  });

  it('refills nothing while the clock steps back', () => {
    const rate = { perMinute: 60, burst: 1 };
    const { bucket } = takeToken(undefined, rate, 10_000_000);

    const back = takeToken(bucket, rate, 10_000_000 - 3_600_000);

    expect(back.allowed).toBe(false);
  });
});

describe('the limiter', () => {
  const clock = { time: 0, now: () => clock.time };

  it('counts each key for itself and tells when to come back', () => {
    clock.time = 1_000;
    const limiter = new RateLimiter({ perMinute: 6, burst: 2 }, clock);
    limiter.check('a', 'things');
    limiter.check('a', 'things');

    expect(() => limiter.check('a', 'things')).toThrow(
      expect.objectContaining({ code: 'rate_limited', retryAfter: 10_000 }) as Error
    );
    expect(limiter.allows('b')).toBe(true);
    clock.time += 10_000;
    expect(limiter.allows('a')).toBe(true);
  });
});
