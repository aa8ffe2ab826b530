import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { isAscii, LiveChatError, maskText } from '../../protocol';
import type { LiveChatConfig } from './foundation/platform';
import {
  createMessageLog,
  RedactionService,
  isUnderAge,
  ImportService,
  LifecycleService,
  StartService,
  SyncService,
  TranscriptService,
} from './conversation/chat';
import { PrivacySettingsStore, type WebhookService } from './transparency/receivers';
import { type ConsentService } from './transparency/consent';
import { type NoticeService } from './transparency/notice';
import { type PurposeService } from './transparency/purposes';
import {
  AgentDirectory,
  DeskStore,
  HandBackService,
  listDepartments,
  type Department,
} from './conversation/desk';
import { AuditService } from './foundation/audit';
import { Tombstones } from './foundation/tombstones';
import { createKeeping, type Keeping } from './keeping';
import { eraseCases } from './rights/cases';
import type { Windows } from './erasing';
import { Callers, Gateway } from './conversation/gateway';
import { FALLBACK_LANGUAGE } from './foundation/platform';
import { OriginGuard, panelDoor } from './foundation/http';
import { visitorRouter } from './host/visitor.router';
import { type WidgetConfigDeps } from './transparency/prechat';
import { createPeople, type People } from './rights';
import { createPrivacy } from './privacy';
import {
  KeyedHash,
  logDefect,
  MailError,
  openDatabase,
  publicAddress,
  readDurability,
  readStandings,
  repeat,
  sendMail,
  settleEncoding,
  SettingsStore,
  systemClock,
  type Clock,
  type Database,
  type Mail,
} from './foundation/platform';
import type { FormService } from './transparency/prechat';
import { PublishingService } from './transparency/publishing';
import { StatementService } from './transparency/statements';
import { ProcessingService } from './accountability/processing';
import { personalFields, type Schema } from './foundation/personal-data';
import { guardedSend } from './foundation/outgoing';
import { LinkService, MyDataService } from './rights/my-data';
import { MailQuota } from './foundation/mailing';
import { pageAddress, VisitorStore } from './conversation/visitors';

/** Everything the running plugin is made of, put together once per Strapi. */
export interface App {
  version: string;
  clock: Clock;
  config: LiveChatConfig;
  database: Database;
  settings: SettingsStore;
  agents: AgentDirectory;
  guard: OriginGuard;
  gateway: Gateway;
  handBack: HandBackService;
  transcripts: TranscriptService;
  imports: ImportService;
  forms: FormService;
  notices: NoticeService;
  purposes: PurposeService;
  consents: ConsentService;
  publishing: PublishingService;
  privacySettings: PrivacySettingsStore;
  webhooks: WebhookService;
  people: People;
  keeping: Keeping;
  redactions: RedactionService;
  processing: ProcessingService;
  visitors: VisitorStore;
  keyed: KeyedHash;
  departments: () => Promise<Department[]>;
  /** What the widget's configuration is made of. */
  widget: WidgetConfigDeps;
  /** Folder of the fonts that PDFs are set in. */
  fonts: string;
  router: ReturnType<typeof visitorRouter>;
  /** What requests pass that are for none of the router's routes. */
  door: ReturnType<typeof panelDoor>;
  /** Finishes what is under way and closes; resolves when nothing of the plugin runs any more. */
  stop(): Promise<void>;
}

/** A seal that could not be written when its chat ended is made up for within this time, in milliseconds. */
const SEAL_MISSING_EVERY = 60_000;

/** Consents that have run out, receivers that are waited for, settings of other instances; in milliseconds. */
const UPKEEP_EVERY = 5_000;

const DAY = 24 * 3_600_000;

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
export const ownPackage = (strapi: Core.Strapi): Package => {
  const plugins: Record<string, Package> = strapi.config.get('enabledPlugins');
  const own = plugins['live-chat'];
  if (!own) throw new Error('Strapi does not tell where the live-chat plugin lies');
  return own;
};

/**
 * Name of this life of the database. One that is older than the ledger of erasures was restored from a backup: it begins
 * a new life, and whoever runs it is told that erasures have to be repeated.
 */
const lifeOf = async (
  strapi: Core.Strapi,
  settings: SettingsStore,
  { erasing }: People,
  passive: boolean
): Promise<string> => {
  if (passive) return settings.epoch();
  await erasing.ledger.reconcile();
  const missing = await erasing.ledger.missing();
  if (missing.length === 0) return settings.epoch();
  strapi.log.warn(
    `[live-chat] This database is older than the ledger of erasures: ${missing.length} have to be repeated. Open Privacy, Erasures in the admin panel.`
  );
  return settings.renewEpoch();
};

/** Ends a chat that nobody writes in any more. */
const endIdle = async (lifecycle: LifecycleService, chatId: string): Promise<void> => {
  try {
    await lifecycle.end(chatId, { kind: 'system', id: 'system' });
  } catch (error) {
    const over = error instanceof LiveChatError && ['chat_ended', 'not_found'].includes(error.code);
    if (!over) throw error;
  }
};

/** Puts the plugin together on a database that has its tables. */
export const createApp = async (
  strapi: Core.Strapi,
  { passive = false }: { passive?: boolean } = {}
): Promise<App> => {
  const clock = systemClock;
  const config = strapi.config.get<LiveChatConfig>('plugin::live-chat');
  const { limits } = config;
  const { pathToPlugin, packageInfo } = ownPackage(strapi);
  const onDefect = (where: string, error: unknown) => void logDefect(strapi, where, error);
  const database = openDatabase(strapi);
  const settings = new SettingsStore(strapi);
  const privacySettings = new PrivacySettingsStore(strapi, config.webhooks.privateHosts);
  await privacySettings.get();
  // Kept at hand, because masking happens on the way of every message and must not wait.
  const mask = (text: string) => maskText(text, privacySettings.latest.masking);
  // The command line reads beside a server that may be running: tables are the server's to change.
  const textProblem = passive ? undefined : await settleEncoding(strapi, database);
  const log = createMessageLog(
    database,
    clock,
    {
      maxBatch: config.log.maxBatch,
      maxPending: limits.pendingAppends,
      mask,
      storable: textProblem === 'connection' ? isAscii : () => true,
      fullSync: config.sqlite.wal,
    },
    (error) => onDefect('message log', error)
  );
  const keyed = new KeyedHash(config.secret ?? (await settings.secret()));
  const audit = new AuditService(database, clock);
  const tombstones = new Tombstones(database, keyed);
  const visitors = new VisitorStore(strapi, clock, (hash) => tombstones.lies('token', hash));
  const agents = new AgentDirectory(strapi, clock);
  const departments = () => listDepartments(strapi);
  const transcripts = new TranscriptService(strapi, log.chats, clock);
  const emailOf = async (visitorId: string) =>
    (await visitors.profiles([visitorId])).get(visitorId)?.email;
  const mail = async (message: Mail): Promise<void> => {
    // Regions may have been limited since it was written (R31).
    if (!privacySettings.residency.mailAllowed()) throw new MailError('region_not_allowed', true);
    await sendMail(strapi, message);
  };
  const privacy = createPrivacy({
    strapi,
    clock,
    database,
    privacySettings,
    keyed,
    emailOf,
    nameOf: async (visitorId) => (await visitors.profiles([visitorId])).get(visitorId)?.name,
    send: guardedSend(config.webhooks.privateHosts),
    audit,
    onDefect: (error) => onDefect('privacy', error),
  });
  const quota = new MailQuota(clock, privacy.keyed);
  const mayCopy = (address: string) => quota.take(address, 'copy');
  // Apart from what strangers can ask for in somebody's name: their mails take nothing away from answers.
  const replyQuota = new MailQuota(clock, privacy.keyed, config.replies.mailsPerHour);
  const { purposes, notices, consents, forms, webhooks } = privacy;
  const fonts = path.join(pathToPlugin, 'dist', 'fonts');
  const base = publicAddress(strapi);
  // Windows are opened by the gateway, which is put together last.
  const late: { gateway?: Gateway } = {};
  const windows: Windows = {
    purge: (chatIds, visitorIds) => late.gateway?.purge(chatIds, visitorIds),
    hide: (chatIds) => late.gateway?.hide(chatIds),
    show: (chatIds) => late.gateway?.show(chatIds),
    redacted: (change) => late.gateway?.redacted(change),
  };
  const people = createPeople({
    strapi,
    clock,
    database,
    keyed: privacy.keyed,
    log,
    visitors,
    agents,
    departments,
    notices,
    privacySettings,
    audit,
    news: privacy.news,
    consentStore: privacy.consentStore,
    tombstones,
    windows,
    mask: (text) => mask(text).text,
    mayMail: (address, purpose, by) => quota.take(address, purpose, by),
    mail,
    replies: {
      times: { after: config.replies.afterMinutes * 60_000, link: config.replies.linkDays * DAY },
      isHere: (chatId) => late.gateway?.isVisitorHere(chatId) ?? false,
      mayMail: (address) => replyQuota.take(address, 'reply'),
      told: (chatId, reach) => late.gateway?.tellReach(chatId, reach),
    },
    ownSecret: config.secret !== undefined,
    records: path.resolve(strapi.dirs.app.root, config.records.directory),
    directory: path.resolve(strapi.dirs.app.root, config.exports.directory),
    fonts,
    workerFile: path.join(pathToPlugin, 'dist', 'export', 'worker.js'),
    base,
    onDefect: (error) => onDefect('people', error),
  });
  const statements = new StatementService({
    strapi,
    log,
    consents,
    purposes,
    notices,
    emailOf,
    fallbackLanguage: FALLBACK_LANGUAGE,
  });
  const lifecycle = new LifecycleService(log, agents.nameOf);
  const handBack = new HandBackService({
    chats: log.chats,
    lifecycle,
    agents,
    standings: (agentIds) => readStandings(strapi, agentIds),
    told: (count) =>
      strapi.log.info(
        `[live-chat] ${count} chats went back to the queue: their agents cannot answer them any more`
      ),
  });
  const callers = new Callers(visitors, people.replies);
  const shared = {
    strapi,
    clock,
    statements,
    consents,
    limits,
    log,
    sync: new SyncService(log.chats, await lifeOf(strapi, settings, people, passive)),
    lifecycle,
    handBack,
    transcripts,
    callers,
    agents,
    desk: new DeskStore(
      strapi,
      database,
      visitors,
      { agent: agents.nameOf, departments },
      () => people.erasing.holds.hiddenChats
    ),
    departments,
    guard: new OriginGuard(strapi, settings, config.origins, clock),
  };
  const gateway = new Gateway({
    ...shared,
    fieldsOf: async ({ key, version }) =>
      (await forms.shown(key, version, { languages: [] })).definition.fields,
    hidden: () => people.erasing.holds.hiddenChats,
    isErased: (chatId) => tombstones.lies('chat', chatId),
    reachOf: (chatId) => people.replies.reachOf(chatId),
    recordLook: (agentId, chatId) =>
      people.audit.record({ action: 'inbox.view', by: agentId, target: chatId }),
    recordSearch: (agentId, found) =>
      people.audit.record({ action: 'inbox.search', by: agentId, data: { found } }),
    ping: config.socket,
    onDefect,
    ticketSecret: strapi.config.get<string>('admin.auth.secret'),
  });
  late.gateway = gateway;
  const redactions = new RedactionService({
    database,
    clock,
    log,
    transcripts,
    nameOf: agents.nameOf,
    reindex: async (trx, message) => {
      await people.index.replaceMessage(trx, message);
      people.erasing.scrubber.soon();
    },
    destroyExports: async (chatId) => {
      await people.exports.destroyAbout(await people.erasing.visitorsOf([chatId]));
    },
    told: windows.redacted,
  });
  const widget: WidgetConfigDeps = {
    forms,
    notices,
    purposes,
    consents,
    settings,
    departments,
    available: () => agents.available(),
    limits,
  };
  const router = visitorRouter({
    ...shared,
    people,
    mayMail: mayCopy,
    emailOf,
    ...widget,
    gateway,
    mask,
    myData: new MyDataService({
      consents,
      requests: people.cases,
      chats: log.chats,
      emailOf,
      ensureAddressee: async (subjectId, email) => {
        await visitors.ensureAddressee(subjectId, email);
        await people.index.addVisitors([subjectId]);
      },
      underAge: (visitorId) => isUnderAge(strapi, visitorId),
      mayMail: mayCopy,
      mask: (text) => mask(text).text,
      mail,
      pageAddress,
      fallbackLanguage: FALLBACK_LANGUAGE,
    }),
    links: new LinkService({
      clock,
      keyed: privacy.keyed,
      visitorsOf: (email) => visitors.withEmail(email),
      mail,
      mayMail: (address, by) => quota.take(address, 'link', by),
      base,
      onDefect: (error) => onDefect('link to "My data"', error),
    }),
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
  const upkeep = repeat(
    UPKEEP_EVERY,
    async () => {
      await privacySettings.get();
      webhooks.kick().catch((error: unknown) => onDefect('webhooks', error));
      await people.upkeep();
      await keeping.upkeep();
      await consents.endOverdue();
    },
    (error) => onDefect('consent upkeep', error)
  );
  const { erasing } = people;
  const keeping = createKeeping({
    strapi,
    clock,
    database,
    keyed,
    audit,
    guard: erasing.guard,
    purposes,
    forms,
    privacySettings,
    notices,
    nameOf: agents.nameOf,
    mail,
    directory: path.resolve(strapi.dirs.app.root, config.records.directory),
    privateHosts: config.webhooks.privateHosts,
    endChat: (chatId) => endIdle(shared.lifecycle, chatId),
    eraseChats: erasing.eraseChats,
    answersChanged: (chatIds) => people.index.refreshChats(chatIds),
    eraseConsents: (recordIds) => privacy.consentStore.erase(recordIds),
    eraseVisitors: erasing.eraseProfiles,
    stopped: (ids, count) => erasing.holds.stopped(ids, 'retention', count),
    epoch: () => settings.epoch(),
    eraseCases: (caseIds, action) => eraseCases(database, caseIds, action, clock.now()),
    onDefect: (error) => onDefect('keeping', error),
  });
  const processing = new ProcessingService({
    clock,
    database,
    registry: people.registry,
    schemas: () =>
      Object.values(strapi.contentTypes as unknown as Record<string, Schema>).filter(
        (schema) => schema.uid.startsWith('plugin::live-chat.') && personalFields(schema).length > 0
      ),
    controller: () => notices.definition(),
    purposes: () => purposes.current(),
    fieldsOf: (purpose, languages) => forms.fieldsFor(purpose, languages),
    receivers: async () => (await privacySettings.get()).webhooks,
    settings: () => people.subjectSettings.get(),
    residency: () => privacySettings.residency.get(),
    measures: async () => ({
      durable: (await readDurability(database)).durable,
      masking: privacySettings.latest.masking.cards && privacySettings.latest.masking.ibans,
      ownSecret: config.secret !== undefined,
    }),
  });
  const app: App = {
    version: packageInfo.version,
    clock,
    config,
    database,
    settings,
    agents,
    guard: shared.guard,
    gateway,
    handBack,
    transcripts,
    imports: new ImportService(strapi, database, visitors, transcripts, mask),
    forms,
    notices,
    purposes,
    consents,
    publishing: new PublishingService({
      strapi,
      forms,
      purposes,
      notices,
      consents,
      settings: privacySettings,
      onDefect: (error) => onDefect('consent upkeep', error),
    }),
    privacySettings,
    webhooks,
    people,
    keeping,
    redactions,
    processing,
    visitors,
    keyed: privacy.keyed,
    departments,
    widget,
    fonts,
    router,
    door: panelDoor(shared),
    stop: async () => {
      sealing.stop();
      upkeep.stop();
      webhooks.stop();
      await keeping.stop();
      await people.stop();
      await gateway.stop();
      await webhooks.idle();
    },
  };
  apps.set(strapi, app);
  if (passive) {
    sealing.stop();
    upkeep.stop();
  }
  return app;
};
