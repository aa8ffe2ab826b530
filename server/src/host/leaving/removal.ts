import { readdir, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { Incomplete } from './dump';
import { countOf, OWN_ACTIONS, PERMISSIONS_TABLE, place, STORE, type Inventory } from './inventory';
import { forgetMarks } from './marks';

/** Files of the folder of records. */
const RECORDS =
  /^(erasures\.(jsonl|jsonl\.new|lock)|ledger\.key|audit-anchors\.jsonl|\.gitignore)$/;
/** Exports lie in folders that are named by ids. */
const EXPORT = /^([0-9a-z]{20,40}|[0-9a-f-]{36}|\.gitignore)$/;

/** Takes away what is known to be ours; the folder goes when nothing else is in it. */
const clear = async (folder: string, own: RegExp): Promise<string[]> => {
  const entries = await readdir(folder).catch(() => [] as string[]);
  const foreign = entries.filter((name) => !own.test(name));
  // What git should not see stays ignored for as long as anything is there.
  const going = entries.filter(
    (name) => own.test(name) && (foreign.length === 0 || name !== '.gitignore')
  );
  for (const name of going) await rm(path.join(folder, name), { recursive: true, force: true });
  for (const one of [folder, path.dirname(folder)]) {
    if (foreign.length > 0 || (one !== folder && path.basename(one) !== '.live-chat')) break;
    await rmdir(one).catch(() => undefined);
  }
  return foreign.map((name) => path.join(folder, name));
};

/**
 * Takes away all that stands in the inventory, the marks last: whoever is interrupted begins again.
 * @returns files in the plugin's folders that are not its own, and were left
 */
export const remove = async (strapi: Core.Strapi, inventory: Inventory): Promise<string[]> => {
  const { knex, table } = place(strapi);
  for (const { name, rows } of inventory.tables) {
    const there = await countOf(knex(table(name)));
    if (there !== rows) throw new Incomplete(name, rows, there);
  }
  await strapi.db.transaction(async ({ trx }) => {
    for (const { name } of inventory.tables)
      await trx.raw('DROP TABLE IF EXISTS ??', [table(name)]);
    const permissions = trx(table(PERMISSIONS_TABLE))
      .where('action', 'like', OWN_ACTIONS)
      .select('id');
    const ids: number[] = (await permissions).map(({ id }: { id: number }) => id);
    for (const joined of ['admin_permissions_role_lnk', 'admin_permissions_api_token_lnk']) {
      if (!(await strapi.db.getSchemaConnection(trx).hasTable(joined))) continue;
      await trx(table(joined)).whereIn('permission_id', ids).delete();
    }
    await trx(table(PERMISSIONS_TABLE)).whereIn('id', ids).delete();
    await trx(table(STORE)).whereIn('key', inventory.keys).delete();
    await forgetMarks(strapi);
  });
  if (strapi.db.dialect.client === 'sqlite') {
    // What was deleted lies in free pages until the file is written anew.
    await knex.raw('VACUUM');
    await knex.raw('PRAGMA wal_checkpoint(TRUNCATE)');
  }
  const left = await clear(inventory.exports.path, EXPORT);
  return [...left, ...(await clear(inventory.records.path, RECORDS))];
};
