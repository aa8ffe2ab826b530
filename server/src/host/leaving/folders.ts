import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { config, type LiveChatConfig } from '../../foundation/platform';

/** Folders of the plugin's files, as whole paths. */
export interface Folders {
  records: string;
  exports: string;
}

const store = (strapi: Core.Strapi) => strapi.store({ type: 'plugin', name: 'live-chat' });

const resolved = (
  strapi: Core.Strapi,
  { records, exports }: Pick<LiveChatConfig, 'records' | 'exports'>
): Folders => {
  const { root } = strapi.dirs.app;
  return {
    records: path.resolve(root, records.directory),
    exports: path.resolve(root, exports.directory),
  };
};

const configured = (strapi: Core.Strapi): Folders | undefined => {
  const own = strapi.config.get<LiveChatConfig | undefined>('plugin::live-chat');
  return own ? resolved(strapi, own) : undefined;
};

/** Whoever leaves after the plugin was disabled has no configuration any more that says where its files lie. */
export const rememberFolders = async (strapi: Core.Strapi): Promise<Folders> => {
  const folders = configured(strapi) ?? resolved(strapi, config.default);
  const known = (await store(strapi).get({ key: 'folders' })) as Folders | null;
  if (known?.records !== folders.records || known.exports !== folders.exports) {
    await store(strapi).set({ key: 'folders', value: folders });
  }
  return folders;
};

export const foldersOf = async (strapi: Core.Strapi): Promise<Folders> =>
  configured(strapi) ??
  ((await store(strapi).get({ key: 'folders' })) as Folders | null) ??
  resolved(strapi, config.default);
