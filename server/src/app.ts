import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { LiveChatConfig } from './config';
import {
  createMessageLog,
  ImportService,
  LifecycleService,
  StartService,
  SyncService,
  TranscriptService,
} from './chat';
import { NoticeService } from './consent';
import { AgentDirectory, DeskStore, listDepartments } from './desk';
import { Gateway, OriginGuard, visitorRouter } from './gateway';
import {
  logDefect,
  openDatabase,
  repeat,
  SettingsStore,
  systemClock,
  type Database,
} from './platform';
import { FormService } from './prechat';
import { VisitorStore } from './visitors';

/** Everything the running plugin is made of, put together once per Strapi. */
export interface App {
  version: string;
  config: LiveChatConfig;
  database: Database;
  settings: SettingsStore;
  agents: AgentDirectory;
  guard: OriginGuard;
  gateway: Gateway;
  transcripts: TranscriptService;
  imports: ImportService;
  forms: FormService;
  notices: NoticeService;
  router: ReturnType<typeof visitorRouter>;
  /** Finishes what is under way and closes; resolves when nothing of the plugin runs any more. */
  stop(): Promise<void>;
}

/** A seal that could not be written when its chat ended is made up for within this time, in milliseconds. */
const SEAL_MISSING_EVERY = 60_000;

const apps = new WeakMap<Core.Strapi, App>();

/** The plugin's parts in a Strapi that has bootstrapped. */
export const appOf = (strapi: Core.Strapi): App => {
  const app = apps.get(strapi);
  if (!app) throw new Error('live-chat is not ready before Strapi has bootstrapped its plugins');
  return app;
};

/** Like {@link appOf}, while Strapi may still be starting. */
export const findApp = (strapi: Core.Strapi): App | undefined => apps.get(strapi);

export const forgetApp = (strapi: Core.Strapi): void => {
  apps.delete(strapi);
};

interface Package {
  pathToPlugin: string;
  packageInfo: { version: string };
}

/** Where the plugin lies, and which version of it. */
const ownPackage = (strapi: Core.Strapi): Package => {
  const plugins: Record<string, Package> = strapi.config.get('enabledPlugins');
  const own = plugins['live-chat'];
  if (!own) throw new Error('Strapi does not tell where the live-chat plugin lies');
  return own;
};

/** Puts the plugin together on a database that has its tables. */
export const createApp = async (strapi: Core.Strapi): Promise<App> => {
  const clock = systemClock;
  const config = strapi.config.get<LiveChatConfig>('plugin::live-chat');
  const { limits } = config;
  const { pathToPlugin, packageInfo } = ownPackage(strapi);
  const onDefect = (where: string, error: unknown) => void logDefect(strapi, where, error);
  const database = openDatabase(strapi);
  const settings = new SettingsStore(strapi);
  const log = createMessageLog(
    database,
    clock,
    {
      maxBatch: config.log.maxBatch,
      maxPending: limits.pendingAppends,
      fullSync: config.sqlite.wal,
    },
    (error) => onDefect('message log', error)
  );
  const visitors = new VisitorStore(strapi, clock);
  const agents = new AgentDirectory(strapi, clock);
  const departments = () => listDepartments(strapi);
  const transcripts = new TranscriptService(strapi, log.chats, clock);
  const shared = {
    strapi,
    clock,
    limits,
    log,
    sync: new SyncService(log.chats, await settings.epoch()),
    lifecycle: new LifecycleService(log, agents.nameOf),
    transcripts,
    visitors,
    agents,
    desk: new DeskStore(strapi, database, visitors, { agent: agents.nameOf, departments }),
    departments,
    guard: new OriginGuard(strapi, settings, config.origins, clock),
  };
  const gateway = new Gateway({
    ...shared,
    ping: config.socket,
    onDefect,
    ticketSecret: strapi.config.get<string>('admin.auth.secret'),
  });
  const forms = new FormService(strapi);
  const notices = new NoticeService(strapi);
  const router = visitorRouter({
    ...shared,
    settings,
    gateway,
    forms,
    notices,
    available: () => agents.available(),
    nameOf: agents.nameOf,
    start: new StartService(strapi, database, log, visitors, clock, limits.openChatsPerVisitor),
    assets: path.join(pathToPlugin, 'dist', 'widget'),
  });
  await agents.refresh();
  log.onCommit(({ chat }) => {
    if (chat?.status !== 'ended') return;
    transcripts.seal(chat.chatId).catch((error: unknown) => onDefect('sealing', error));
  });
  const sealing = repeat(
    SEAL_MISSING_EVERY,
    () => transcripts.sealMissing(),
    (error) => onDefect('sealing', error)
  );
  const app: App = {
    version: packageInfo.version,
    config,
    database,
    settings,
    agents,
    guard: shared.guard,
    gateway,
    transcripts,
    imports: new ImportService(strapi, database, visitors, transcripts),
    forms,
    notices,
    router,
    stop: async () => {
      sealing.stop();
      await gateway.stop();
    },
  };
  apps.set(strapi, app);
  return app;
};
