import type { Core } from '@strapi/strapi';
import { isOutage } from './database';
import { pauseAfter } from './outage.rules';

const nameOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? ` (${String(error.code)})` : '';

/** The database did not come back in time. A message to whoever runs the server, and no defect. */
export class DatabaseAway extends Error {
  constructor(waited: number, error: unknown) {
    super(
      `live-chat did not start: the database has not answered for ${Math.round(waited / 1_000)} seconds${nameOf(error)}. Start again when it does, or raise "database.startWithin".`,
      { cause: undefined }
    );
    this.name = 'DatabaseAway';
    // Strapi prints the stack of what stops a start; a driver's would say nothing.
    this.stack = this.message;
  }
}

/**
 * Does work of the start, and again while the database is away: it may start at the same time, or be restarted now.
 * @param within milliseconds, after which it is given up
 * @throws DatabaseAway
 */
export const outlast = async <T>(
  strapi: Core.Strapi,
  within: number,
  work: () => Promise<T>
): Promise<T> => {
  const startedAt = Date.now();
  for (let attempt = 0; ; attempt += 1) {
    try {
      const result = await work();
      if (attempt > 0)
        strapi.log.info('[live-chat] The database answers again; the start goes on.');
      return result;
    } catch (error) {
      if (!isOutage(error)) throw error;
      const waited = Date.now() - startedAt;
      if (waited >= within) throw new DatabaseAway(waited, error);
      if (attempt === 0) {
        strapi.log.warn(
          `[live-chat] The database does not answer${nameOf(error)}; waiting for it, ${Math.round(within / 1_000)} seconds at most.`
        );
      }
      const pause = Math.min(pauseAfter(attempt, Math.random()), Math.max(within - waited, 1));
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
};

interface Disposable {
  __knex__disposed?: unknown;
}

/**
 * Strapi prepares each new connection, and does not hear when one breaks meanwhile: the process ends with a rejection
 * that nobody handles. Such a connection is handed to the pool as a broken one, which the pool throws away.
 */
export const surviveBrokenConnections = ({ db }: Core.Strapi): void => {
  const dialect = db.dialect as { initialize(connection?: unknown): Promise<void> };
  const prepare = dialect.initialize.bind(dialect);
  dialect.initialize = async (connection) => {
    try {
      await prepare(connection);
    } catch (error) {
      if (!connection || !isOutage(error)) throw error;
      (connection as Disposable).__knex__disposed = error;
    }
  };
};
