const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long a mail that the server does not take is tried, in milliseconds: a weekend without anybody at the server. */
export const GIVE_UP_AFTER = 72 * HOUR;

/** Pause after the n-th try, n from 1: a minute, doubled each time, an hour at most. Milliseconds. */
export const pauseAfter = (attempts: number): number =>
  Math.min(MINUTE * 2 ** Math.max(0, attempts - 1), HOUR);

/** Whether another try is left after one that failed at `now`. */
export const isTriedAgain = (triedSince: number, attempts: number, now: number): boolean =>
  now + pauseAfter(attempts) <= triedSince + GIVE_UP_AFTER;

/** Puts values in the place of `{name}`. What has no value stays as it is. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{([a-z]+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole
  );

/** A subject is one line, as long as its column. */
export const oneLine = (subject: string): string =>
  subject
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 255);
