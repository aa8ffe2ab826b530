import { setTimeout as wait } from 'node:timers/promises';

/** Rejects with a clear message when a promise takes longer than `timeout` milliseconds. */
export const within = async <T>(
  timeout: number,
  what: string | (() => string),
  promise: Promise<T>
): Promise<T> => {
  const abort = new AbortController();
  const late = wait(timeout, undefined, { signal: abort.signal }).then(() => {
    const text = typeof what === 'string' ? what : what();
    throw new Error(`After ${timeout} ms still waiting for ${text}`);
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([promise, late]);
  } finally {
    abort.abort();
  }
};

/**
 * Asks again until a condition holds: for what tells nobody when it happens, such as a row in a database.
 * `check` may throw or return `false`, `null` or `undefined` for "not yet".
 * @returns what `check` returned
 */
export const eventually = async <T>(
  what: string,
  check: () => T | Promise<T>,
  { timeout = 10_000, every = 50 } = {}
): Promise<NonNullable<Exclude<T, false>>> => {
  const end = performance.now() + timeout;
  for (;;) {
    let last: unknown;
    try {
      const value = await check();
      if (value !== false && value !== null && value !== undefined) {
        return value as NonNullable<Exclude<T, false>>;
      }
      last = value;
    } catch (error) {
      last = error;
    }
    if (performance.now() > end) {
      throw new Error(`After ${timeout} ms still not: ${what}`, { cause: last });
    }
    await wait(every);
  }
};
