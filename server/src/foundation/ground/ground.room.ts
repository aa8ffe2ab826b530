import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Limits } from '../../../../protocol';
import { room, type Host } from '../house';
import {
  KeyedHash,
  logDefect,
  openDatabase,
  publicAddress,
  settleEncoding,
  SettingsStore,
  systemClock,
  type Clock,
  type Database,
  type LiveChatConfig,
  type TextProblem,
} from '../platform';
import { Life } from './life';
import { ownPackage } from './own-package';

/** What every room stands on. */
export interface Ground {
  strapi: Core.Strapi;
  /** The plugin's own version. */
  version: string;
  clock: Clock;
  config: LiveChatConfig;
  limits: Limits;
  database: Database;
  /** Why some text cannot be stored, as it was found at the start. */
  textProblem: TextProblem | undefined;
  settings: SettingsStore;
  life: Life;
  /** Hashes that stand for addresses, and what links are signed with. */
  keyed: KeyedHash;
  /** A secret is configured: then what is derived from it is not in the database. */
  ownSecret: boolean;
  /** Public address of this Strapi. */
  base: string;
  folders: {
    /** Of the built widget. */
    widget: string;
    /** Fonts that PDFs are set in. */
    fonts: string;
    exports: string;
    /** What is kept outside of the database: the ledger of erasures, the anchors of the audit log. */
    records: string;
  };
  /** The worker that writes exports. */
  workerFile: string;
  /** Writes down what failed where, for whoever runs the server. */
  defect: (where: string) => (error: unknown) => void;
}

const make = async ({ strapi, passive }: Host): Promise<Ground> => {
  const config = strapi.config.get<LiveChatConfig>('plugin::live-chat');
  const { pathToPlugin, packageInfo } = ownPackage(strapi);
  const database = openDatabase(strapi);
  const settings = new SettingsStore(strapi);
  const built = (...parts: string[]) => path.join(pathToPlugin, 'dist', ...parts);
  const own = (folder: string) => path.resolve(strapi.dirs.app.root, folder);
  return {
    strapi,
    version: packageInfo.version,
    clock: systemClock,
    config,
    limits: config.limits,
    database,
    // Tables are the server's to change, not the command line's.
    textProblem: passive ? undefined : await settleEncoding(strapi, database),
    settings,
    life: await Life.of(settings),
    keyed: new KeyedHash(config.secret ?? (await settings.secret())),
    ownSecret: config.secret !== undefined,
    base: publicAddress(strapi),
    folders: {
      widget: built('widget'),
      fonts: built('fonts'),
      exports: own(config.exports.directory),
      records: own(config.records.directory),
    },
    workerFile: built('export', 'worker.js'),
    defect: (where) => (error) => void logDefect(strapi, where, error),
  };
};

export const ground = room({ name: 'ground', make });
