import type { StatusAnswer } from '../../../protocol';
import type { Database } from './database';

const pragma = async (database: Database, name: string): Promise<string> => {
  const rows: Record<string, unknown>[] = await database.knex.raw(`pragma ${name}`);
  const [value] = Object.values(rows[0] ?? {});
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

const SYNCHRONOUS = ['off', 'normal', 'full', 'extra'];

/**
 * Puts SQLite into write-ahead mode with full synchronisation, when the administrator has asked for it: appends
 * get several times faster and stay durable through a power loss. `journal_mode` changes the database file for
 * good, which is why it is never done unasked. Without WAL the host's own pragmas stand.
 */
export const enableWal = async (database: Database): Promise<void> => {
  await pragma(database, 'journal_mode = wal');
  // better-sqlite3 goes down to NORMAL in WAL mode, which can lose the last commits on power loss.
  await database.knex.raw('pragma synchronous = full');
};

/** What the database really does, for the panel. */
export const readDurability = async (database: Database): Promise<StatusAnswer['database']> => {
  if (database.client !== 'sqlite') return { client: database.client, durable: true };
  const journalMode = await pragma(database, 'journal_mode');
  const synchronous = SYNCHRONOUS[Number(await pragma(database, 'synchronous'))] ?? 'unknown';
  const durable = synchronous === 'full' || synchronous === 'extra';
  const advice = !durable ? 'raise_synchronous' : journalMode !== 'wal' ? 'enable_wal' : undefined;
  return { client: 'sqlite', journalMode, synchronous, durable, ...(advice ? { advice } : {}) };
};
