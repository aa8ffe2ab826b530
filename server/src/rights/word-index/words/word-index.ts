import type { Knex } from 'knex';
import type { Database } from '../../../foundation/platform';
import type { Term, WordQuery } from './words.rules';

/** Tokens of one record; `id` is the record's number in its own table. */
export interface Indexed {
  id: number;
  tokens: readonly string[];
}

/** A full-text index on one database's own means. */
export interface WordIndex {
  /** Makes the table where it is missing. */
  ensure(): Promise<void>;
  /** Adds records, or puts them in the place of what stood there. */
  put(trx: Knex, records: readonly Indexed[]): Promise<void>;
  remove(trx: Knex, ids: readonly number[]): Promise<void>;
  /** Query for the ids (`id`) of records that hold all terms. */
  matching(query: WordQuery): Knex.QueryBuilder;
  table: string;
}

/** Table beside the plugin's own, in the same schema. */
const beside = (database: Database, name: string): string =>
  database.table('plugin::live-chat.message').replace(/[^.]+$/, name);

/** The spellings of a term, each with the database's sign for longer words where they count. */
const eachOf = ({ token, or = [], prefix }: Term, longer: string): string[] =>
  [token, ...or].map((one) => `${one}${prefix ? longer : ''}`);

const PUT = 200;
const parts = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / PUT) }, (_, i) =>
    list.slice(i * PUT, (i + 1) * PUT)
  );

/** SQLite's FTS5, without copies of the text and without positions: it tells which record, no more. */
class SqliteIndex implements WordIndex {
  constructor(
    private readonly database: Database,
    readonly table: string
  ) {}

  async ensure(): Promise<void> {
    await this.database.knex.raw(
      `CREATE VIRTUAL TABLE IF NOT EXISTS ${this.table} USING fts5(words, content='', contentless_delete=1,
         detail=none, tokenize='ascii')`
    );
  }

  async put(trx: Knex, records: readonly Indexed[]): Promise<void> {
    for (const part of parts(records)) {
      await trx.raw(
        `INSERT OR REPLACE INTO ${this.table} (rowid, words) VALUES ${part.map(() => '(?, ?)').join(', ')}`,
        part.flatMap(({ id, tokens }) => [id, tokens.join(' ')])
      );
    }
  }

  async remove(trx: Knex, ids: readonly number[]): Promise<void> {
    for (const part of parts(ids)) await trx(this.table).whereIn('rowid', part).delete();
  }

  matching({ terms }: WordQuery): Knex.QueryBuilder {
    const match = terms.map((term) => `(${eachOf(term, '*').join(' OR ')})`).join(' AND ');
    return this.database
      .knex(this.table)
      .select({ id: 'rowid' })
      .whereRaw(`${this.table} MATCH ?`, [match]);
  }
}

/** PostgreSQL's text search vectors, made of our tokens and none of its dictionaries. */
class PostgresIndex implements WordIndex {
  constructor(
    private readonly database: Database,
    readonly table: string
  ) {}

  async ensure(): Promise<void> {
    const name = this.table.split('.').at(-1) ?? '';
    const { knex } = this.database;
    await knex.raw(
      'CREATE TABLE IF NOT EXISTS ?? (id bigint PRIMARY KEY, words tsvector NOT NULL)',
      [this.table]
    );
    await knex.raw('CREATE INDEX IF NOT EXISTS ?? ON ?? USING gin (words)', [
      `${name}_gin`,
      this.table,
    ]);
  }

  async put(trx: Knex, records: readonly Indexed[]): Promise<void> {
    for (const part of parts(records)) {
      await trx.raw(
        `INSERT INTO ?? (id, words) VALUES ${part.map(() => '(?, array_to_tsvector(?::text[]))').join(', ')}
         ON CONFLICT (id) DO UPDATE SET words = excluded.words`,
        [this.table, ...part.flatMap(({ id, tokens }) => [id, [...tokens]])] as never
      );
    }
  }

  async remove(trx: Knex, ids: readonly number[]): Promise<void> {
    for (const part of parts(ids)) await trx(this.table).whereIn('id', part).delete();
  }

  matching({ terms }: WordQuery): Knex.QueryBuilder {
    const query = terms.map((term) => `(${eachOf(term, ':*').join(' | ')})`).join(' & ');
    return this.database.knex(this.table).select('id').whereRaw('words @@ ?::tsquery', [query]);
  }
}

/** FULLTEXT of MySQL and MariaDB (InnoDB). */
class MysqlIndex implements WordIndex {
  constructor(
    private readonly database: Database,
    readonly table: string
  ) {}

  async ensure(): Promise<void> {
    await this.database.knex.raw(
      `CREATE TABLE IF NOT EXISTS ?? (id bigint PRIMARY KEY, words mediumtext CHARACTER SET ascii NOT NULL,
         FULLTEXT KEY words_text (words)) ENGINE = InnoDB`,
      [this.table]
    );
  }

  async put(trx: Knex, records: readonly Indexed[]): Promise<void> {
    for (const part of parts(records)) {
      await trx.raw(`REPLACE INTO ?? (id, words) VALUES ${part.map(() => '(?, ?)').join(', ')}`, [
        this.table,
        ...part.flatMap(({ id, tokens }) => [id, tokens.join(' ')]),
      ]);
    }
  }

  async remove(trx: Knex, ids: readonly number[]): Promise<void> {
    for (const part of parts(ids)) await trx(this.table).whereIn('id', part).delete();
  }

  matching({ terms }: WordQuery): Knex.QueryBuilder {
    const match = terms.map((term) => `+(${eachOf(term, '*').join(' ')})`).join(' ');
    return this.database
      .knex(this.table)
      .select('id')
      .whereRaw('MATCH (words) AGAINST (? IN BOOLEAN MODE)', [match]);
  }
}

const KINDS = { sqlite: SqliteIndex, postgres: PostgresIndex, mysql: MysqlIndex };

/** The index called `name`, made of what the host's database has. */
export const openWordIndex = (database: Database, name: string): WordIndex =>
  new KINDS[database.client](database, beside(database, name));
