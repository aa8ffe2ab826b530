import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { ownPackage } from '../foundation/ground';
import type { LiveChatConfig } from '../foundation/platform';
import {
  assertSafeFolders,
  OWN_FOLDERS,
  realPath,
  secretProblem,
  type Surroundings,
} from '../foundation/platform';

/** Secrets of Strapi that the plugin's own protection rests on: tickets of agents, and whoever is an administrator. */
const HOST_SECRETS = {
  'admin.auth.secret': 'ADMIN_JWT_SECRET',
  'admin.apiToken.salt': 'API_TOKEN_SALT',
  'admin.transfer.token.salt': 'TRANSFER_TOKEN_SALT',
};

const surroundingsOf = (strapi: Core.Strapi, plugin: string): Surroundings => {
  const root = realPath(strapi.dirs.app.root);
  const { connection } = strapi.config.get<{
    connection?: { client?: string; connection?: { filename?: string } };
  }>('database', {});
  const file = connection?.connection?.filename;
  return {
    root,
    served: [
      { name: 'the public folder', at: realPath(strapi.dirs.static.public) },
      ...OWN_FOLDERS.map((name) => ({
        name: `the application's ${name}`,
        at: realPath(path.join(strapi.dirs.app.root, name)),
      })),
      { name: 'the folder of the plugin', at: realPath(path.join(plugin, 'dist')) },
    ],
    precious:
      file === undefined || file === ':memory:'
        ? []
        : [{ name: 'the database', at: realPath(path.resolve(strapi.dirs.app.root, file)) }],
  };
};

/**
 * What a configuration may say and an installation must not have: folders of personal data that somebody else reaches
 * (refused), and secrets of Strapi that everybody knows (told, since they are the host's).
 * @throws Error that names the setting
 */
export const assertSafeStart = (strapi: Core.Strapi): void => {
  const { exports: files, records } = strapi.config.get<LiveChatConfig>('plugin::live-chat');
  assertSafeFolders(surroundingsOf(strapi, ownPackage(strapi).pathToPlugin), {
    'exports.directory': files.directory,
    'records.directory': records.directory,
  });
  for (const [key, name] of Object.entries(HOST_SECRETS)) {
    const secret = strapi.config.get(key);
    const problem = typeof secret === 'string' && secret !== '' ? secretProblem(secret) : undefined;
    if (problem === undefined) continue;
    strapi.log.warn(
      `[live-chat] Strapi's ${name} ${problem}: whoever guesses it can pose as an administrator. Put a random one in its place.`
    );
  }
};
