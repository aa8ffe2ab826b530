import type { StatusAnswer } from '../../../../protocol';
import type { Database } from './database';

type State = Pick<
  StatusAnswer['database'],
  'durable' | 'journalMode' | 'synchronous' | 'commit' | 'advice'
>;

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

const askSqlite = async (database: Database): Promise<State> => {
  const journalMode = await pragma(database, 'journal_mode');
  const synchronous = SYNCHRONOUS[Number(await pragma(database, 'synchronous'))] ?? 'unknown';
  const durable = synchronous === 'full' || synchronous === 'extra';
  const advice = !durable ? 'raise_synchronous' : journalMode !== 'wal' ? 'enable_wal' : undefined;
  return { journalMode, synchronous, durable, ...(advice ? { advice } : {}) };
};

/** A commit waits for the disk unless one of these is off (PostgreSQL manual, "Write Ahead Log"). */
const askPostgres = async (database: Database): Promise<State> => {
  const { rows }: { rows: { commit: string; fsync: string; pages: string }[] } =
    await database.knex.raw(
      `SELECT current_setting('synchronous_commit') AS "commit", current_setting('fsync') AS fsync,
         current_setting('full_page_writes') AS pages`
    );
  const { commit = '', fsync = '', pages = '' } = rows[0] ?? {};
  const durable = commit !== 'off' && fsync === 'on' && pages === 'on';
  return {
    durable,
    commit: `synchronous_commit=${commit}, fsync=${fsync}, full_page_writes=${pages}`,
    ...(durable ? {} : { advice: 'wait_for_disk' as const }),
  };
};

/** InnoDB writes and flushes its log at each commit with the value 1 only; tables of other engines know no commit. */
const askMysql = async (database: Database): Promise<State> => {
  const [[settings], engines] = (await Promise.all([
    database.knex.raw('SELECT @@innodb_flush_log_at_trx_commit AS `flush`').then(([rows]) => rows),
    database
      .knex('information_schema.tables')
      .select({ engine: 'engine' })
      .where({ table_schema: database.knex.raw('database()') })
      .whereIn('table_name', [
        database.table('plugin::live-chat.message'),
        database.table('plugin::live-chat.chat'),
      ]),
  ])) as [[{ flush: number } | undefined], { engine: string | null }[]];
  const flush = Number(settings?.flush);
  const innodb = engines.length > 0 && engines.every(({ engine }) => engine === 'InnoDB');
  const durable = flush === 1 && innodb;
  return {
    durable,
    commit: `innodb_flush_log_at_trx_commit=${flush}`,
    ...(durable ? {} : { advice: innodb ? ('flush_at_commit' as const) : ('use_innodb' as const) }),
  };
};

const ASK = { sqlite: askSqlite, postgres: askPostgres, mysql: askMysql };

/** Whether what is acknowledged outlives a power loss, asked of the database over a connection like the log's. */
export const readDurability = async (database: Database): Promise<State> =>
  ASK[database.client](database);
