/** Codes with which drivers and systems say that the database cannot work at the moment, whatever is asked of it. */
const OUTAGE = new Set([
  // The way there is broken, or nobody is at its end.
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  // Names of services that start together are known a little later.
  'ENOTFOUND',
  'EAI_AGAIN',
  // MySQL and MariaDB.
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR',
  'PROTOCOL_ENQUEUE_AFTER_QUIT',
  'ER_CON_COUNT_ERROR',
  'ER_SERVER_SHUTDOWN',
  'ER_NORMAL_SHUTDOWN',
  'ER_CONNECTION_KILLED',
  'ER_QUERY_INTERRUPTED',
  'ER_CLIENT_INTERACTION_TIMEOUT',
  // PostgreSQL: connection exceptions, shut down by an administrator, crash, starting up, no room, no connections.
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  '57P01',
  '57P02',
  '57P03',
  '57P05',
  '53100',
  '53200',
  '53300',
  // SQLite.
  'SQLITE_FULL',
  'SQLITE_IOERR',
  'SQLITE_READONLY',
  'SQLITE_CANTOPEN',
]);

/**
 * What drivers say without a code. Knex puts the whole statement before it, with what people wrote in it: only the end
 * of a message is the driver's.
 */
const SAID =
  /(?:^| - )(?:Connection terminated(?: unexpectedly| due to connection timeout)?|Connection ended unexpectedly|Connection lost: .{0,60}|Client has encountered a connection error and is not queryable|Client was closed and is not queryable|Can't add new command when connection is in closed state)$/;

const codeOf = (error: object): string =>
  'code' in error && typeof error.code === 'string' ? error.code : '';

/** Whether the database is away, full or out of connections: nothing is wrong with what was asked. */
export const saysOutage = (error: unknown, depth = 0): boolean => {
  if (typeof error !== 'object' || error === null || depth > 3) return false;
  const code = codeOf(error);
  if (OUTAGE.has(code)) return true;
  if (!(error instanceof Error)) return false;
  return (
    error.name === 'KnexTimeoutError' ||
    (code === '' && SAID.test(error.message)) ||
    saysOutage(error.cause, depth + 1)
  );
};

/** Pauses between attempts grow up to this, in milliseconds. */
const LONGEST = 5_000;

/** Milliseconds until the next attempt: 250, 500, 1,000 … 5,000, give or take a quarter. */
export const pauseAfter = (attempt: number, random: number): number =>
  Math.min(250 * 2 ** attempt, LONGEST) * (0.75 + random / 2);
