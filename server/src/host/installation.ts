import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { ownPackage } from '../foundation/ground';
import type { LiveChatConfig } from '../foundation/platform';
import { Grants, keepTables, rememberFolders, type Folders } from './leaving';
import { isTracked, logDefect, openDatabase, outlast } from '../foundation/platform';
import { dropSearchTables } from '../rights/word-index';
import { MIGRATIONS, shapeOf, Upgrade } from './upgrade';

const CHAT = 'plugin::live-chat.chat';

type ContentTypes = Parameters<typeof shapeOf>[1];

interface Installation {
  upgrade: Upgrade;
  grants: Grants;
}

const installations = new WeakMap<Core.Strapi, Installation>();

/** Before Strapi changes a table: what an earlier version has left is looked at, and a later version's is refused. */
const prepare = async (
  strapi: Core.Strapi,
  contentTypes: ContentTypes,
  before: Record<string, unknown> | null | undefined
): Promise<void> => {
  const database = openDatabase(strapi);
  const { tableName } = strapi.db.metadata.get(CHAT);
  const existing = await strapi.db.getSchemaConnection().hasTable(tableName);
  const upgrade = new Upgrade({
    place: {
      database,
      transaction: async (work) =>
        await strapi.db.transaction(({ trx }) => work(trx as Knex.Transaction)),
      say: (text) => strapi.log.info(`[live-chat] ${text}`),
    },
    version: ownPackage(strapi).packageInfo.version,
    migrations: MIGRATIONS,
    run: (migration, trx) => migration.run({ strapi, database, trx }),
    shape: shapeOf(strapi, contentTypes),
    existing,
  });
  const grants = new Grants(
    strapi,
    (error) => void logDefect(strapi, 'copy of permissions', error)
  );
  installations.set(strapi, { upgrade, grants });
  // An index of chats that are gone would name other ones: ids begin again.
  if (!existing) await dropSearchTables(database);
  await upgrade.beforeSync(existing && before?.[CHAT] === undefined);
};

/** In `register`: the database is not open yet. */
export const watchInstallation = (strapi: Core.Strapi, contentTypes: ContentTypes): void => {
  strapi
    .hook('strapi::content-types.beforeSync')
    .register(({ oldContentTypes }: { oldContentTypes?: Record<string, unknown> | null }) =>
      outlast(
        strapi,
        strapi.config.get<LiveChatConfig>('plugin::live-chat').database.startWithin,
        () => prepare(strapi, contentTypes, oldContentTypes)
      )
    );
};

/** In `bootstrap`, when the permissions are known: the data become this version's, and are marked as such that stay. */
export const settleInstallation = async (strapi: Core.Strapi): Promise<void> => {
  const installation = installations.get(strapi);
  if (!installation) throw new Error('live-chat was not registered before Strapi made its tables');
  const { upgrade, grants } = installation;
  await upgrade.afterSync(async () => {
    const given = await grants.restore();
    strapi.log.info(
      `[live-chat] Back after a start without the plugin: all data are as they were left; ${given} permissions were given back to roles.`
    );
  });
  await keepTables(strapi);
  await grants.start();
  await warnOfTracked(strapi, await rememberFolders(strapi));
};

/** Keys and personal data that git keeps leave with every clone, and no erasure reaches them. */
const warnOfTracked = async (strapi: Core.Strapi, folders: Folders): Promise<void> => {
  for (const folder of [folders.records, folders.exports]) {
    if (!(await isTracked(folder))) continue;
    const directory = path.relative(strapi.dirs.app.root, folder);
    strapi.log.warn(
      `[live-chat] git keeps files of ${directory}: keys and personal data leave with every clone. Take them out (git rm -r --cached ${directory}), have git ignore the folder, and replace what was in it.`
    );
  }
};

export const leaveInstallation = async (strapi: Core.Strapi): Promise<void> => {
  await installations.get(strapi)?.grants.stop();
  installations.delete(strapi);
};
