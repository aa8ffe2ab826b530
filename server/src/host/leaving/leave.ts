import net from 'node:net';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { dump } from './dump';
import { describe, takeInventory } from './inventory';
import { remove } from './removal';

/** What has to be typed: nobody leaves by pressing Enter. */
export const PHRASE = 'leave live-chat for good';

export interface LeaveOptions {
  /** Folder of the export; default: `live-chat-export-…` in the application. */
  to?: string | undefined;
  /** Export nothing. */
  noExport: boolean;
  /** Say what would go, and end. */
  dryRun: boolean;
  /** Legal holds are in force, and it is known. */
  despiteHolds: boolean;
}

export interface Talk {
  say(line: string): void;
  /** What somebody types. */
  ask(question: string): Promise<string>;
}

const isInside = (folder: string, outer: string): boolean => {
  const way = path.relative(outer, folder);
  return way === '' || (!way.startsWith('..') && !path.isAbsolute(way));
};

/** Something answers where this application's server would. */
const isServed = (strapi: Core.Strapi): Promise<boolean> => {
  const { port, host } = strapi.config.get<{ port: number; host: string }>('server');
  const reachable = ['0.0.0.0', '::', ''].includes(host) ? '127.0.0.1' : host;
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: reachable, timeout: 1_000 });
    const answer = (served: boolean) => () => {
      socket.destroy();
      resolve(served);
    };
    socket.once('connect', answer(true));
    socket.once('error', answer(false));
    socket.once('timeout', answer(false));
  });
};

/** Where the export goes, refused where it would be served to anybody or go with the rest. */
const exportFolder = (strapi: Core.Strapi, to: string | undefined, forbidden: string[]): string => {
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(/[:T]/g, '-');
  const { root } = strapi.dirs.app;
  const folder = path.resolve(
    to === undefined ? root : process.cwd(),
    to ?? `live-chat-export-${stamp}`
  );
  for (const outer of forbidden) {
    if (isInside(folder, outer))
      throw new Error(`${folder} lies in ${outer}: name another folder with --to.`);
  }
  return folder;
};

/**
 * Takes the plugin's data out of an application for good: says what goes, exports it, asks, removes.
 * @returns whether it is gone (or, in a dry run, whether all was said)
 */
export const leave = async (
  strapi: Core.Strapi,
  { to, noExport, dryRun, despiteHolds }: LeaveOptions,
  { say, ask }: Talk
): Promise<boolean> => {
  const inventory = await takeInventory(strapi);
  if (inventory.tables.length === 0 && inventory.keys.length === 0) {
    say('Nothing of live-chat is left in this database.');
    return true;
  }
  say('This goes, for good:');
  describe(inventory).forEach(say);
  const { displayName, client } = strapi.db.getInfo();
  say(`from the ${client} database ${displayName}.`);
  if (dryRun) return true;
  if (await isServed(strapi)) {
    throw new Error('Something listens where Strapi would. Stop every instance of it first.');
  }
  if (inventory.holds > 0 && !despiteHolds) {
    throw new Error(
      `${inventory.holds} holds are in force: what they cover must be kept. Lift them in the panel, or say --despite-holds and keep the export.`
    );
  }
  if (!noExport) {
    const folder = exportFolder(strapi, to, [
      strapi.dirs.static.public,
      inventory.records.path,
      inventory.exports.path,
    ]);
    const rows = await dump(strapi, inventory, folder);
    say(
      `Exported to ${folder}: ${rows} rows, read back and counted. It holds personal data and keys.`
    );
  }
  const typed = await ask(`Type "${PHRASE}" to go on: `);
  if (typed.trim() !== PHRASE) {
    say('Not what was asked for. Nothing was removed.');
    return false;
  }
  const left = await remove(strapi, inventory);
  left.forEach((file) => say(`Left, because it is not of live-chat: ${file}`));
  say('Gone. Take live-chat out of config/plugins and run "npm uninstall strapi-plugin-live-chat"');
  say('before Strapi starts again; with the plugin enabled it would begin anew, empty.');
  return true;
};
