import { z } from 'zod';
import { FIELD_LENGTHS } from './limits';
import { isEmail } from './email';
import { isBlank, isBroken, trimmedValue } from './text';
import { PURPOSE_KEY } from './terms';
import { isTimeZone } from './time-zone';

/** Shapes that the panel's requests have in common. */

export const plain = (max: number) =>
  z
    .string()
    .max(max, `at most ${max} characters`)
    .refine((text) => !isBroken(text), 'plain text without control characters');
export const filled = (max: number) =>
  plain(max).refine((text) => !isBlank(text), 'must not be empty');
export const id = z.string().regex(/^[\w-]{1,64}$/, 'an id');
/** By the one rule for addresses (`email.ts`), without what copying leaves at its ends. */
export const email = z
  .string()
  .max(FIELD_LENGTHS.email * 2)
  .transform(trimmedValue)
  .pipe(z.string().max(FIELD_LENGTHS.email).refine(isEmail, 'an e-mail address'));
export const purposeKey = z.string().regex(PURPOSE_KEY, 'letters a to z, digits and _');
export const date = z.iso.date();
/** Milliseconds since 1970 UTC. */
export const time = z.int().positive();
export const zone = z.string().max(64).refine(isTimeZone, 'a time zone such as Europe/Berlin');
export const language = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag');
export const names = z.array(filled(FIELD_LENGTHS.name)).max(100, 'at most 100 names');
/** What is said about something at length, or not. */
export const note = plain(FIELD_LENGTHS.requestDetails);
export const reason = filled(FIELD_LENGTHS.requestDetails);
export const letter = filled(FIELD_LENGTHS.noticeText);
/** Longest text of a search: beyond that it is a mistake of the clipboard. */
export const SEARCH = 500;
const CURSOR = /^[\w./-]{1,80}$/;
export const cursor = z.string().regex(CURSOR, 'a cursor of an earlier answer');
/** Of what was shown before: hand it back to ask for exactly that. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/, 'a hash of an earlier answer');
export const MAX_IDS = 500;
export const ids = z.array(id).min(1, 'at least one').max(MAX_IDS, `at most ${MAX_IDS}`);
