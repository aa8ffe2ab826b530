/** Time is injected everywhere, so that rules can be tested and no rule reads the clock by itself. */
export interface Clock {
  /** Milliseconds since 1970 UTC. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };
