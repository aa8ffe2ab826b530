import fs from 'node:fs';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import mysql from 'mysql2/promise';
import pg from 'pg';
import type { Service, ServiceName } from '../../scripts/lib/services.mjs';
import { onCleanup } from './cleanup';

export type DatabaseClient = 'sqlite' | 'postgres' | 'mysql';
type Row = Record<string, unknown>;

/** A database of one test's own. */
export interface TestDatabase {
  client: DatabaseClient;
  /** What tells the playground to use it. */
  env: Record<string, string>;
  /** Rows of a query; `?` stands for a parameter on every database. */
  query<R extends object = Row>(sql: string, parameters?: unknown[]): Promise<R[]>;
  /** Removes it. */
  drop(): Promise<void>;
}

const services = (): Service[] =>
  JSON.parse(process.env.LIVE_CHAT_TEST_SERVICES ?? '[]') as Service[];

/** A service of this machine, or why there is none. */
export const service = (name: ServiceName): Service => {
  const found = services().find((one) => one.name === name);
  if (!found) throw new Error('Services are looked for by the global set-up of Jest');
  return found;
};

const client = (name: string): name is DatabaseClient =>
  name === 'sqlite' || name === 'postgres' || name === 'mysql';

/**
 * The databases to test on: all that this machine has, or those named in TEST_DATABASES (comma separated).
 * Those that are missing are named at the end of `npm test`.
 * @example describe.each(databases())('on %s', (database) => { … })
 */
export const databases = (): DatabaseClient[] => {
  const wanted = process.env.TEST_DATABASES?.split(',').map((name) => name.trim());
  return ['sqlite', 'postgres', 'mysql']
    .filter(client)
    .filter((name) => !wanted || wanted.includes(name))
    .filter((name) => name === 'sqlite' || !service(name).missing);
};

/**
 * Databases of a test that takes minutes on each: the first one, and all of them in `npm run test:soak`.
 * @param all those that it can run on
 */
export const databasesOfLongTest = (all = databases()): DatabaseClient[] =>
  process.env.LIVE_CHAT_SOAK === '1' ? all : all.slice(0, 1);

const newName = () => `live_chat_test_${process.pid}_${randomBytes(4).toString('hex')}`;

const onSqlite = (folder: string): TestDatabase => {
  const file = path.join(folder, 'data.db');
  return {
    client: 'sqlite',
    env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file },
    query: <R extends object>(sql: string, parameters: unknown[] = []) => {
      const connection = new Sqlite(file, { fileMustExist: true, timeout: 5_000 });
      try {
        const statement = connection.prepare<unknown[], R>(sql);
        if (statement.reader) return Promise.resolve(statement.all(...parameters));
        statement.run(...parameters);
        return Promise.resolve([]);
      } finally {
        connection.close();
      }
    },
    drop: () => {
      for (const end of ['', '-wal', '-shm']) fs.rmSync(`${file}${end}`, { force: true });
      return Promise.resolve();
    },
  };
};

const withName = (url: string, name: string): string => {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
};

/** `?` to `$1`, `$2` …; tests put no question mark into a literal. */
const numbered = (sql: string): string => {
  let count = 0;
  return sql.replace(/\?/g, () => `$${(count += 1)}`);
};

const onPostgres = async (_folder: string, narrow: boolean): Promise<TestDatabase> => {
  const { url } = service('postgres');
  const name = newName();
  const run = async <R extends object>(
    address: string,
    sql: string,
    parameters: unknown[] = []
  ) => {
    const connection = new pg.Client({ connectionString: address });
    await connection.connect();
    try {
      return (await connection.query(numbered(sql), parameters)).rows as R[];
    } finally {
      await connection.end();
    }
  };
  const encoding = narrow
    ? ` TEMPLATE template0 ENCODING 'WIN1252' LC_COLLATE 'C' LC_CTYPE 'C'`
    : '';
  await run(url, `CREATE DATABASE ${name}${encoding}`);
  const own = withName(url, name);
  return {
    client: 'postgres',
    env: { DATABASE_CLIENT: 'postgres', DATABASE_URL: own },
    query: (sql, parameters) => run(own, sql, parameters),
    drop: async () => {
      await run(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
};

const onMysql = async (_folder: string, narrow: boolean): Promise<TestDatabase> => {
  const { url } = service('mysql');
  const name = newName();
  const run = async <R extends object>(
    address: string,
    sql: string,
    parameters: unknown[] = []
  ) => {
    const connection = await mysql.createConnection({ uri: address });
    try {
      const [rows] = await connection.query(sql, parameters);
      return (Array.isArray(rows) ? rows : []) as R[];
    } finally {
      await connection.end();
    }
  };
  await run(url, `CREATE DATABASE ${name} CHARACTER SET ${narrow ? 'latin1' : 'utf8mb4'}`);
  const own = withName(url, name);
  return {
    client: 'mysql',
    env: { DATABASE_CLIENT: 'mysql', DATABASE_URL: own },
    query: (sql, parameters) => run(own, sql, parameters),
    drop: async () => {
      await run(url, `DROP DATABASE IF EXISTS ${name}`);
    },
  };
};

/**
 * Makes an empty database with a name of its own; it is dropped when the test file ends.
 * @param folder where the file of SQLite is put
 * @param narrow in a character set that has room for Western European letters only
 */
export const createDatabase = async (
  name: DatabaseClient,
  folder: string,
  narrow = false
): Promise<TestDatabase> => {
  const make = { sqlite: onSqlite, postgres: onPostgres, mysql: onMysql }[name];
  const database = await make(folder, narrow);
  return { ...database, drop: onCleanup(database.drop) };
};
