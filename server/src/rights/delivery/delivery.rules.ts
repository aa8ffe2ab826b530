import { randomInt } from 'node:crypto';
import type { ExportDeliveryState } from '../../../../protocol';

/** Without letters and digits that are mistaken for others on the telephone. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 8;
/** Wrong codes after which a link is dead. */
export const ATTEMPTS = 5;
/** How long files can be fetched after a link was opened, in milliseconds. */
export const GRANT = 30 * 60_000;

/** A code to be told on another way than the link; 31⁸ of them, five tries. */
export const newCode = (): string =>
  Array.from(
    { length: LENGTH },
    (_, i) => `${i === LENGTH / 2 ? '-' : ''}${LETTERS[randomInt(LETTERS.length)] ?? ''}`
  ).join('');

/** A code as people type it: in small letters, with spaces, without the dash. */
export const codeForm = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '');

const OPEN: readonly ExportDeliveryState[] = ['waiting', 'sent'];

/** Whether a link can still be opened. */
export const canOpen = (
  delivery: { state: ExportDeliveryState; expiresAt: number; attemptsLeft: number },
  now: number
): boolean =>
  OPEN.includes(delivery.state) && now < delivery.expiresAt && delivery.attemptsLeft > 0;
