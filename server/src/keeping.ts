import type { Core } from '@strapi/strapi';
import { AdminNames, AuditStore, type AuditService } from './foundation/audit';
import { AuditLogService, type Names } from './accountability/audit-log';
import { BreachService } from './accountability/breaches';
import type { NoticeService } from './transparency/notice';
import type { PrivacySettingsStore } from './transparency/receivers';
import type { PurposeService } from './transparency/purposes';
import type { HoldGuard } from './rights/holds';
import {
  publicAddress,
  StoredValue,
  type Clock,
  type Database,
  type KeyedHash,
  type Mail,
} from './foundation/platform';
import type { FormService } from './transparency/prechat';
import { assertPublicPlaces, guardedSend } from './foundation/outgoing';
import { ResidencyService } from './accountability/residency';
import { holdersOf, SafeguardService, type Seen } from './foundation/safeguards';
import {
  createTasks,
  CRON_RULE,
  Protection,
  RetentionService,
  RetentionSettingsStore,
  RunStore,
} from './accountability/retention';
import { LeaseStore } from './foundation/leases';

/** What keeping needs of the other parts of the plugin. */
export interface KeepingParts {
  strapi: Core.Strapi;
  clock: Clock;
  database: Database;
  keyed: KeyedHash;
  audit: AuditService;
  guard: HoldGuard;
  purposes: Pick<PurposeService, 'current'>;
  forms: Pick<FormService, 'version' | 'published'>;
  /** Brings the settings of residency with it: `privacySettings.residency`. */
  privacySettings: PrivacySettingsStore;
  notices: Pick<NoticeService, 'regenerate'>;
  /** What somebody is called who is no administrator any more. */
  nameOf: (userId: string) => string;
  /** Sends one mail to people of the panel now; nothing in it is a visitor's. */
  mail: (message: Mail) => Promise<void>;
  /** Folder for what is kept outside the database: the anchors of the audit log. */
  directory: string;
  /** Hosts that webhooks may reach though they are private: `crm.internal`, `10.0.0.5`, `127.0.0.1:8080`. */
  privateHosts: readonly string[];
  /** Ends a chat that nobody writes in any more; one that has ended meanwhile is no error. */
  endChat: (chatId: string) => Promise<unknown>;
  /** Erases these chats in every store; `keep`: their figures stay. Chats are gone from their table afterwards. */
  eraseChats: (chatIds: readonly string[], statistics: 'keep' | 'drop') => Promise<void>;
  /** Answers were taken out of these chats: the search index is to forget them. */
  answersChanged: (chatIds: readonly string[]) => Promise<void>;
  /** Deletes these consent records, which no standing rests on any more, for good. */
  eraseConsents: (recordIds: readonly string[]) => Promise<void>;
  /** Erases profiles that nothing else belongs to, with decisions on who they are; nothing but those. */
  eraseVisitors: (visitorIds: readonly string[]) => Promise<void>;
  /** `delete`: cases with history and mails; `anonymise`: facts without a name stay. */
  eraseCases: (caseIds: readonly string[], action: 'delete' | 'anonymise') => Promise<void>;
  /** Holds kept these persons and chats from retention, in so many cases (R22). Once for each run and category. */
  stopped?: (ids: readonly string[], count: number) => Promise<unknown>;
  /** Name of this life of the database: a restored one begins another. */
  epoch?: () => Promise<string>;
  onDefect: (error: unknown) => void;
}

/** Name of the nightly job in Strapi's cron. */
const JOB = 'live-chat-retention';
/** Upkeep of these parts, however often it is called. Milliseconds. */
const UPKEEP_EVERY = 60_000;

const createAuditLog = (parts: KeepingParts, leases: LeaseStore, names: Names): AuditLogService =>
  new AuditLogService({
    ...parts,
    names,
    send: guardedSend(parts.privateHosts),
    assertReachable: (address) => assertPublicPlaces([address], parts.privateHosts),
    claim: async (name, until) => (await leases.take(name, until)) !== undefined,
  });

const createRetention = (
  parts: KeepingParts,
  leases: LeaseStore,
  auditLog: AuditLogService,
  safeguards: SafeguardService,
  names: Names
): RetentionService => {
  const { strapi, database, guard } = parts;
  const purposes = () => parts.purposes.current();
  const tasks = createTasks({
    ...parts,
    purposes,
    auditLog,
    protection: new Protection(database, guard),
  });
  return new RetentionService({
    ...parts,
    purposes,
    tasks,
    safeguards,
    leases,
    settings: new RetentionSettingsStore(strapi),
    runs: new RunStore(database, names),
  });
};

/** Part of the panel that tells more than a mail does. */
const AUDIT_PAGE = '/plugins/live-chat-privacy/audit';

const createSafeguards = (parts: KeepingParts, names: Names): SafeguardService =>
  new SafeguardService({
    ...parts,
    names,
    lines: new AuditStore(parts.database),
    seen: new StoredValue<Seen>(parts.strapi, 'safeguards-seen', {}, 0),
    holders: (rights) => holdersOf(parts.strapi, rights),
    panel: `${publicAddress(parts.strapi, 'admin')}${AUDIT_PAGE}`,
  });

/** How long data is kept, where it may go, and what can be proven afterwards: retention, audit log, residency, breaches. */
export const createKeeping = (parts: KeepingParts) => {
  const { strapi, database, clock, audit, privacySettings, onDefect } = parts;
  const leases = new LeaseStore(database, clock);
  const people = new AdminNames(strapi, parts.nameOf);
  const names = () => people.load();
  const auditLog = createAuditLog(parts, leases, names);
  const safeguards = createSafeguards(parts, names);
  const retention = createRetention(parts, leases, auditLog, safeguards, names);
  const breaches = new BreachService({ ...parts, names });
  const residency = new ResidencyService({
    settings: privacySettings.residency,
    receivers: async () => (await privacySettings.get()).webhooks,
    audit,
    safeguards,
    changed: (by) => parts.notices.regenerate('where data lies', by),
  });
  let looked = -Infinity;
  return {
    /** What administrators are called, as of now. */
    names,
    retention,
    auditLog,
    breaches,
    residency,
    safeguards,
    /** Once the tables are there. */
    start: async (): Promise<void> => {
      await residency.upkeep();
      await retention.start();
      strapi.cron.add({
        [JOB]: {
          task: () => retention.runScheduled().catch(onDefect),
          options: { rule: CRON_RULE },
        },
      });
    },
    /** What has to be looked after now and then; may be called every few seconds. */
    upkeep: async (): Promise<void> => {
      await residency.upkeep();
      if (clock.now() - looked < UPKEEP_EVERY) return;
      looked = clock.now();
      await retention.upkeep();
      await auditLog.upkeep();
    },
    stop: async (): Promise<void> => {
      strapi.cron.remove(JOB);
      await retention.stop();
    },
  };
};

export type Keeping = ReturnType<typeof createKeeping>;
