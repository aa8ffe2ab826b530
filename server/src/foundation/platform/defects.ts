import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { LiveChatError } from '../../../../protocol';
import { isOutage } from './database';
import { isUnstorable, unstorable } from './encoding.rules';

const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return `a ${typeof error} was thrown`;
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  return `${error.name}${code}`;
};

/** Frames of the stack without its first line: messages of drivers quote the values they choked on. */
const framesOf = (error: unknown): string =>
  error instanceof Error && error.stack
    ? error.stack
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 8)
        .join('\n')
    : '';

/** While the database is away everything fails, every few seconds: the log says so once in this time. Milliseconds. */
const SAY_EVERY = 10_000;

const saidAt = new WeakMap<Core.Strapi, number>();

/** No defect of anybody's: one line, without the driver's stack. */
const logOutage = (strapi: Core.Strapi, where: string, error: unknown): void => {
  const now = Date.now();
  if (now - (saidAt.get(strapi) ?? -SAY_EVERY) < SAY_EVERY) return;
  saidAt.set(strapi, now);
  strapi.log.warn(
    `[live-chat] The database does not answer (${nameOf(error)}, met by: ${where}); everything is tried again by itself.`
  );
};

/**
 * Writes a defect to the host's log: what kind, where, under a new id, never what a person wrote.
 * @returns the id, which the error message to the client names
 */
export const logDefect = (strapi: Core.Strapi, where: string, error: unknown): string => {
  const id = randomUUID();
  if (isOutage(error)) {
    logOutage(strapi, where, error);
    return id;
  }
  strapi.log.error(`[live-chat] ${where} failed (${id}): ${nameOf(error)}\n${framesOf(error)}`);
  return id;
};

/** Typed errors pass; anything else is logged as a defect and told as `internal` with the id of the log entry. */
export const toLiveChatError = (
  strapi: Core.Strapi,
  where: string,
  error: unknown
): LiveChatError => {
  if (error instanceof LiveChatError) return error;
  if (isUnstorable(error)) return unstorable();
  const id = logDefect(strapi, where, error);
  return isOutage(error)
    ? new LiveChatError('unavailable', 'The database does not answer; try again shortly.', 1_000)
    : new LiveChatError('internal', `Something went wrong on the server (${id}).`);
};
