import { z } from 'zod';
import { cleanText, isBroken, trimmedValue, withoutDirection } from './text';

/** Shapes that have in common what comes from visitors and through sockets. */

export const uuid = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'a lower-case UUID');
export const seq = z.int().min(0).max(2_147_483_647);
/** Length and characters are checked by `assertText`, which has codes of its own for them. */
export const body = z.string();
export const short = (max: number) =>
  z
    .string()
    .transform(trimmedValue)
    .pipe(
      z
        .string()
        .max(max)
        .refine((text) => !isBroken(text), 'plain text without control characters')
    );
/** Names and titles stand among other words: nothing in them may turn the direction of those. */
export const named = (max: number) => short(max).transform(withoutDirection);
/** What the page itself says, not the visitor: nobody could mend it, so it is cleaned instead of refused. */
export const cleaned = (max: number) =>
  z.string().transform(cleanText).pipe(z.string().trim().max(max));
/** Line breaks are part of what people write; everything else that controls a terminal is not. */
export const lines = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !isBroken(text), 'plain text without control characters');
