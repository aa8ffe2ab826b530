import { LiveChatError } from '../../../../protocol';
import type { Chat } from '../../conversation/chat';
import type { Audit } from '../../foundation/audit';
import type { Ground } from '../../foundation/ground';
import { room } from '../../foundation/house';
import { routeOf } from '../../foundation/http';
import type { LeaseStore } from '../../foundation/leases';
import type { Mailing } from '../../foundation/mailing';
import type { SafeguardService } from '../../foundation/safeguards';
import { eraseCases } from '../../rights/cases';
import type { Erasure } from '../../rights/erasure';
import type { Holds } from '../../rights/holds';
import type { WordIndex } from '../../rights/word-index';
import type { Consent } from '../../transparency/consent';
import type { FormService } from '../../transparency/prechat';
import type { PurposeService } from '../../transparency/purposes';
import type { AuditLogService } from '../audit-log';
import * as types from './content-types';
import { Protection } from './protection';
import { retentionController } from './retention.controller';
import { CRON_RULE } from './retention.rules';
import { RetentionService } from './retention.service';
import { RetentionSettingsStore } from './retention-settings';
import { RunStore } from './run.store';
import { createTasks } from './tasks';

interface Below {
  ground: Ground;
  audit: Audit;
  leases: LeaseStore;
  mailing: Mailing;
  safeguards: SafeguardService;
  chat: Chat;
  purposes: PurposeService;
  prechat: FormService;
  consent: Consent;
  wordIndex: WordIndex;
  holds: Holds;
  erasure: Erasure;
  auditLog: AuditLogService;
}

const route = routeOf('retention');
/** Name of the nightly job in Strapi's cron. */
const JOB = 'live-chat-retention';
/** Upkeep looks at runs so often, in milliseconds. */
const LOOK_EVERY = 60_000;

/** Ends a chat that nobody writes in any more; one that has ended meanwhile is no error. */
const endIdle = async ({ lifecycle }: Chat, chatId: string): Promise<void> => {
  try {
    await lifecycle.end(chatId, { kind: 'system', id: 'system' });
  } catch (error) {
    const over = error instanceof LiveChatError && ['chat_ended', 'not_found'].includes(error.code);
    if (!over) throw error;
  }
};

const tasksOf = (below: Below) => {
  const { ground, chat, purposes, prechat, consent, wordIndex, holds, erasure, auditLog } = below;
  const { database, clock, defect } = ground;
  return createTasks({
    database,
    clock,
    guard: holds.guard,
    protection: new Protection(database, holds.guard),
    purposes: () => purposes.current(),
    forms: prechat,
    auditLog,
    endChat: (chatId) => endIdle(chat, chatId),
    eraseChats: (chatIds, statistics) => erasure.overdue.chats(chatIds, statistics),
    answersChanged: (chatIds) => wordIndex.index.refreshChats(chatIds),
    eraseConsents: (recordIds) => consent.store.erase(recordIds),
    eraseVisitors: (visitorIds) => erasure.overdue.profiles(visitorIds),
    eraseCases: (caseIds, action) => eraseCases(database, caseIds, action, clock.now()),
    onDefect: defect('retention'),
  });
};

const make = (below: Below) => {
  const { ground, audit, leases, mailing, safeguards, purposes, prechat, holds } = below;
  const { strapi, database, clock, keyed, defect } = ground;
  return new RetentionService({
    clock,
    keyed,
    audit: audit.log,
    safeguards,
    settings: new RetentionSettingsStore(strapi),
    leases,
    runs: new RunStore(database, audit.admins.load),
    tasks: tasksOf(below),
    purposes: () => purposes.current(),
    forms: prechat,
    mail: mailing.send,
    stopped: (ids, count) => holds.service.stopped(ids, 'retention', count),
    onDefect: defect('retention'),
  });
};

export const retention = room({
  name: 'retention',
  contentTypes: { 'retention-run': types.retentionRun },
  routes: [
    route('GET', '/retention', 'readRetention', 'retentionRead'),
    route('POST', '/retention/preview', 'previewRetention', 'retentionRead'),
    route('PUT', '/retention', 'saveRetention', 'retentionUpdate'),
    route('POST', '/retention/run', 'runRetention', 'retentionUpdate'),
  ],
  controllers: { retention: retentionController },
  make,
  start: async ({ ground: { strapi, defect }, retention }) => {
    await retention.start();
    strapi.cron.add({
      [JOB]: {
        task: () => retention.runScheduled().catch(defect('retention')),
        options: { rule: CRON_RULE },
      },
    });
  },
  upkeep: ({ retention }) => [{ every: LOOK_EVERY, work: () => retention.upkeep() }],
  stop: async ({ ground: { strapi }, retention }) => {
    strapi.cron.remove(JOB);
    await retention.stop();
  },
});
