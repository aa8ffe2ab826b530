import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Database } from '../../foundation/platform';

/**
 * When a migration runs. Strapi brings tables up to date by itself, and drops columns that a schema no longer has:
 *
 * - `before-sync`: the database is as the earlier version left it; columns that go are still there, new ones are not.
 *   Only SQL through `trx`: Strapi's own queries know the new columns alone.
 * - `after-sync`: tables are as this version wants them, permissions are registered, nobody is served yet. Queries of
 *   Strapi (`strapi.db.query`, `strapi.store`) take part in the transaction.
 *
 * Whatever version one comes from, all of `before-sync` run before the first of `after-sync`.
 */
export type Moment = 'before-sync' | 'after-sync';

export interface MigrationContext {
  strapi: Core.Strapi;
  database: Database;
  /** The transaction: all SQL goes through it. On SQLite there is no other connection to be had. */
  trx: Knex.Transaction;
}

/**
 * A step from one shape of the data to the next. Runs once per database, in the order of {@link MIGRATIONS}, on one
 * instance while the others wait. MySQL and MariaDB commit at every change of a table: `run` must come to the same end
 * when it is begun again.
 */
export interface Migration {
  /** `0002-what-it-does`; never renamed or taken away once it was released. */
  name: `${number}-${string}`;
  moment: Moment;
  /** Columns (`live_chat_chats.old_name`) and tables that this version has given up on purpose. */
  drops?: readonly string[];
  /** @returns what was done, as a sentence for the log; nothing that belongs to a person */
  run(context: MigrationContext): Promise<string>;
}

export interface Ran {
  name: string;
  /** ISO time. */
  at: string;
  /** Version of the plugin that ran it. */
  version: string;
}

/** Columns of each table, as the plugin declares them; what a host has added is not among them. */
export type Shape = Record<string, readonly string[]>;

/** What the database knows of the version that it is on; kept in Strapi's own store. */
export interface UpgradeRecord {
  /** Version of the plugin that started on it last. */
  version: string;
  ran: Ran[];
  shape: Shape;
  /** Strapi has started without the plugin since: permissions were taken from roles meanwhile. */
  away?: boolean;
}
