import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { SEARCH_TABLES } from '../../rights/word-index';
import { foldersOf } from './folders';
import { keptTables } from './marks';

export interface Table {
  name: string;
  rows: number;
  /** Made of the other tables, and made again from them: nothing to export. */
  derived: boolean;
}

export interface Folder {
  path: string;
  files: number;
}

/** All that the plugin has in a Strapi application, whether it is enabled or not. */
export interface Inventory {
  tables: Table[];
  /** Keys in Strapi's store. */
  keys: string[];
  /** Permissions that roles and tokens have. */
  permissions: number;
  /** Legal holds that are in force. */
  holds: number;
  records: Folder;
  exports: Folder;
}

/** Tables by SQL, in the schema that Strapi is configured for: the content types may not be loaded. */
export const place = (strapi: Core.Strapi) => {
  const knex: Knex = strapi.db.connection;
  const schema = strapi.db.getSchemaName();
  return {
    table: (name: string) => (schema ? `${schema}.${name}` : name),
    has: (name: string): Promise<boolean> => strapi.db.getSchemaConnection().hasTable(name),
    knex,
  };
};

export const STORE = 'strapi_core_store_settings';
export const PERMISSIONS_TABLE = 'admin_permissions';

const KEYS = [
  'plugin_live-chat_',
  'plugin_content_manager_configuration_content_types::plugin::live-chat.',
];

/** Settings, the record of upgrades, the copy of permissions; and what the Content Manager keeps on our types. */
export const ownKeys = async (strapi: Core.Strapi): Promise<string[]> => {
  const { knex, table } = place(strapi);
  const found: string[] = [];
  for (const prefix of KEYS) {
    // To LIKE an underscore is any sign, and databases do not agree on how to say otherwise.
    const keys: string[] = await knex(table(STORE)).where('key', 'like', `${prefix}%`).pluck('key');
    found.push(...keys.filter((key) => key.startsWith(prefix)));
  }
  return found;
};

export const OWN_ACTIONS = 'plugin::live-chat.%';

export const countOf = async (query: Knex.QueryBuilder): Promise<number> => {
  const [row]: { n: number | string }[] = await query.count({ n: '*' });
  return Number(row?.n ?? 0);
};

const folderOf = async (directory: string): Promise<Folder> => {
  const entries = await readdir(directory, { recursive: true }).catch(() => [] as string[]);
  const kinds = await Promise.all(entries.map((name) => stat(path.join(directory, name))));
  return { path: directory, files: kinds.filter((kind) => kind.isFile()).length };
};

export const takeInventory = async (strapi: Core.Strapi): Promise<Inventory> => {
  const { knex, table, has } = place(strapi);
  const derived = new Set<string>(SEARCH_TABLES);
  const tables: Table[] = [];
  for (const name of [...(await keptTables(strapi)), ...derived]) {
    if (!(await has(name))) continue;
    tables.push({ name, rows: await countOf(knex(table(name))), derived: derived.has(name) });
  }
  const inForce = (name: string) => knex(table(name)).whereNot('state', 'lifted');
  const { records, exports } = await foldersOf(strapi);
  return {
    tables,
    keys: await ownKeys(strapi),
    permissions: await countOf(knex(table(PERMISSIONS_TABLE)).where('action', 'like', OWN_ACTIONS)),
    holds: tables.some(({ name }) => name === 'live_chat_holds')
      ? await countOf(inForce('live_chat_holds'))
      : 0,
    records: await folderOf(records),
    exports: await folderOf(exports),
  };
};

/** As people read it before they decide. */
export const describe = ({ tables, keys, permissions, records, exports }: Inventory): string[] => [
  ...tables.map(({ name, rows }) => `  table ${name}: ${rows} rows`),
  `  ${keys.length} keys of Strapi's store, ${permissions} permissions of roles`,
  `  ${records.path}: ${records.files} files`,
  `  ${exports.path}: ${exports.files} files`,
];
