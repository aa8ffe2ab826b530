import { createHash, randomBytes, randomFillSync, randomInt } from 'node:crypto';

const pool = Buffer.alloc(16 * 256);
let used = pool.length;

/** 16 random bytes. Taken from a pool, because one call to the generator costs more than the rest of an append. */
const random16 = (): Buffer => {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = pool.subarray(used, used + 16);
  used += 16;
  return bytes;
};

/** 25 characters of [0-9a-z] from 128 random bits: neither sequential nor guessable. */
export const newId = (): string =>
  BigInt(`0x${random16().toString('hex')}`)
    .toString(36)
    .padStart(25, '0');

/**
 * An id that sorts by time, for rows that are written in bulk and never looked up by strangers: new rows then
 * land side by side in the index instead of all over it.
 */
export const newSortedId = (now: number): string =>
  now.toString(36).padStart(9, '0') + random16().toString('hex').slice(0, 16);

/** A secret of 256 random bits for a person's browser, in base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Tokens are kept as this only. They have full entropy, so a plain hash cannot be turned round by guessing. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex');

export const sha256Hex = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex');

/** Without letters and digits that are mistaken for others on the telephone. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A short name to quote, e.g. `R-7F3K2M9`. Not a secret. */
export const newReference = (prefix: string): string =>
  `${prefix}-${Array.from({ length: 7 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`;
