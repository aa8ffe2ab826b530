import type { Knex } from 'knex';
import type { Database } from '../../foundation/platform';
import type { UpgradeRecord } from './upgrade.types';

/** Key in Strapi's store, as that makes it of type, name and key. */
const KEY = 'plugin_live-chat_upgrade';

/** Strapi's store, by SQL: before the tables are up to date its own queries may not work yet. */
const store = ({ table }: Database): string => table('strapi::core-store');

/** Nothing where this database has never been told; the first release did not keep a record. */
export const readRecord = async (
  database: Database,
  trx: Knex
): Promise<UpgradeRecord | undefined> => {
  const row = await trx(store(database)).first('value').where('key', KEY);
  return row ? (JSON.parse(row.value as string) as UpgradeRecord) : undefined;
};

export const writeRecord = async (
  database: Database,
  trx: Knex,
  record: UpgradeRecord
): Promise<void> => {
  const value = JSON.stringify(record);
  const changed = await trx(store(database)).where('key', KEY).update({ value });
  if (changed > 0) return;
  await trx(store(database)).insert({ key: KEY, value, type: 'object' });
};

/** Begins to write without changing anything. */
export const touchRecord = async (database: Database, trx: Knex): Promise<void> => {
  await trx(store(database)).where('key', KEY).update({ key: KEY });
};
