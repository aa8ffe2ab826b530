import type BetterSqlite3 from 'better-sqlite3';
import { stat } from 'node:fs/promises';
import type { ErasureInfo } from '../../../../protocol';
import { withConnection, type Clock, type Database } from '../../foundation/platform';

/**
 * Up to this size an SQLite file is rewritten right after an erasure; it takes about a second per 100 MB, in which
 * nothing else is answered.
 */
export const VACUUM_UP_TO = 64 * 1024 * 1024;

const TABLES = [
  'message',
  'chat',
  'transcript',
  'visitor',
  'consent',
  'consent-standing',
  'mail-message',
  'subject-request',
  'case-event',
  'case-subject',
  'data-export',
  'export-delivery',
  'identity-link',
  'erasure-record',
  'hold',
  'hold-target',
  'webhook-delivery',
  'suppression',
  'agent-profile',
];

/** Makes SQLite write zeros over what is deleted, on every connection that is open now. Cheap; on from the start. */
export const secureDelete = async (database: Database): Promise<void> => {
  if (database.client === 'sqlite') await database.knex.raw('pragma secure_delete = on');
};

/** Where the database file lies; '' for one in memory. */
const fileOf = (db: BetterSqlite3.Database): string => (db.memory ? '' : db.name);

/** Time between two sweeps of a database server, in milliseconds: each reads the tables, so erasures share one. */
const SWEEP_EVERY = 600_000;

/**
 * Ends what a database keeps of deleted rows (R20).
 * SQLite, with the erasure: the index of words is merged, so that deleted words leave its pages; the file is rewritten
 * without its free pages where it is small enough, and the write-ahead log is emptied.
 * PostgreSQL, some minutes later, once for all erasures of that time: dead rows are vacuumed and the word index is
 * rebuilt. MySQL and MariaDB, as late: the word index is rebuilt; rows they clear by themselves. What their logs and backups keep is beyond a plugin's reach; docs/guides/erasure.md says what to
 * do about it.
 */
export class Scrubber {
  /** What an earlier process left to be done is not known: once after a start is little. */
  private due = true;
  private sweptAt;

  constructor(
    private readonly database: Database,
    private readonly wordTables: readonly string[],
    private readonly clock: Clock,
    private readonly vacuumUpTo = VACUUM_UP_TO
  ) {
    this.sweptAt = clock.now();
  }

  /** Part of an erasure. */
  async scrub(): Promise<NonNullable<ErasureInfo['scrub']>> {
    if (this.database.client === 'sqlite') {
      return scrubSqlite(this.database, this.wordTables, this.vacuumUpTo);
    }
    this.due = true;
    return 'database';
  }

  /** Something smaller was taken out: no reason to rewrite a file, one to clean the index. */
  soon(): void {
    this.due = true;
  }

  /** All of it now, however big the database is. */
  async everything(): Promise<void> {
    if (this.database.client === 'sqlite') {
      await scrubSqlite(this.database, this.wordTables, Number.MAX_SAFE_INTEGER);
      return;
    }
    this.due = true;
    this.sweptAt = 0;
    await this.sweep();
  }

  /** Does what is due, if it is time again. */
  async sweep(): Promise<void> {
    const now = this.clock.now();
    if (!this.due || now - this.sweptAt < SWEEP_EVERY) return;
    this.due = false;
    this.sweptAt = now;
    const { client } = this.database;
    if (client === 'sqlite') await scrubSqlite(this.database, this.wordTables, 0);
    else if (client === 'postgres') await sweepPostgres(this.database, this.wordTables);
    else {
      for (const table of this.wordTables) {
        await this.database.knex.raw('OPTIMIZE TABLE ??', [table]);
      }
    }
  }
}

const sweepPostgres = async (
  { knex, table }: Database,
  wordTables: readonly string[]
): Promise<void> => {
  const tables = [...TABLES.map((name) => table(`plugin::live-chat.${name}`)), ...wordTables];
  await knex.raw(`VACUUM ${tables.map(() => '??').join(', ')}`, tables);
  for (const words of wordTables) {
    // An index of words keeps every word that ever stood in it.
    await knex.raw('REINDEX INDEX CONCURRENTLY ??', [`${words}_gin`]);
  }
};

const scrubSqlite = async (
  { knex }: Database,
  wordTables: readonly string[],
  vacuumUpTo: number,
  mergeUpTo = Math.max(vacuumUpTo, VACUUM_UP_TO)
): Promise<'done' | 'deferred'> => {
  return withConnection(knex, async (db: BetterSqlite3.Database) => {
    const file = fileOf(db);
    const size = file === '' ? 0 : (await stat(file)).size;
    // Merging the index takes as long as it is big, and nothing else is answered meanwhile.
    if (size <= mergeUpTo) {
      for (const table of wordTables) {
        db.exec(`INSERT INTO ${table} (${table}) VALUES ('optimize')`);
      }
    }
    const small = size <= vacuumUpTo;
    if (small) db.exec('VACUUM');
    const [log] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    // Somebody else reads: the log still holds what was deleted.
    return small && log?.busy !== 1 ? 'done' : 'deferred';
  });
};
