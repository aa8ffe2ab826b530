import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { saysOutage } from './outage.rules';

export type DatabaseClient = 'sqlite' | 'postgres' | 'mysql';

/** The host's database as this plugin uses it: knex for ordinary work, the driver's connection for the log. */
export interface Database {
  client: DatabaseClient;
  knex: Knex;
  /** Quotable name of a content type's table, with its schema on PostgreSQL when one is configured. */
  table(uid: string): string;
}

export const openDatabase = (strapi: Core.Strapi): Database => {
  const client = strapi.db.dialect.client as DatabaseClient;
  const schema = client === 'postgres' ? strapi.db.getSchemaName() : undefined;
  return {
    client,
    knex: strapi.db.connection,
    table(uid) {
      const { tableName } = strapi.db.metadata.get(uid);
      return schema ? `${schema}.${tableName}` : tableName;
    },
  };
};

/** A connection out of the host's pool, given back whatever happens. */
export const withConnection = async <C, T>(
  knex: Knex,
  use: (connection: C) => Promise<T> | T
): Promise<T> => {
  const connection: C = await knex.client.acquireConnection();
  try {
    return await use(connection);
  } finally {
    await knex.client.releaseConnection(connection);
  }
};

const RETRYABLE = new Set([
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
  'SQLITE_LOCKED',
  '40001',
  '40P01',
  '55P03',
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_CHECKREAD',
]);

const UNIQUE = new Set(['SQLITE_CONSTRAINT_UNIQUE', '23505', 'ER_DUP_ENTRY']);

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** The database refused for a reason that passes by itself: a lock, a deadlock, a serialization failure. */
export const isTransient = (error: unknown): boolean => RETRYABLE.has(codeOf(error));

/** The database is away, full or out of connections: nothing is wrong with the request, and it may be sent again. */
export const isOutage = (error: unknown): boolean => isTransient(error) || saysOutage(error);

export const isUniqueViolation = (error: unknown): boolean => UNIQUE.has(codeOf(error));

/** Runs `work`, and again up to `attempts` times with growing random pauses while the error is transient. */
export const retryTransient = async <T>(
  work: () => Promise<T>,
  { attempts = 8, random = Math.random }: { attempts?: number; random?: () => number } = {}
): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isTransient(error) || attempt >= attempts) throw error;
      const pause = Math.min(10 * 2 ** attempt, 800) * (0.5 + random());
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
};

/** Databases hand dates out in three shapes; inside there are only milliseconds. */
export const toMillis = (value: unknown): number => {
  if (typeof value === 'number') return value;
  if (value instanceof Date) return value.getTime();
  if (typeof value === 'string') return /^\d+$/.test(value) ? Number(value) : Date.parse(value);
  throw new TypeError('not a date column');
};

export const toMillisOrUndefined = (value: unknown): number | undefined =>
  value === null || value === undefined ? undefined : toMillis(value);
