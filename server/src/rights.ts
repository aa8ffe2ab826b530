import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  exportLanguage,
  PERMISSIONS,
  type NoticeDefinition,
  type SubjectSettings,
} from '../../protocol';
import type { Core } from '@strapi/strapi';
import { AdminNames, type AuditService } from './foundation/audit';
import { CaseService, correspondenceStore, letterOf, requestStore } from './rights/cases';
import { answerStore, chatDataStore, MessageDataStore, type MessageLog } from './conversation/chat';
import {
  consentContactStore,
  consentDataStore,
  disclosureStore,
  suppressionStore,
  type ConsentStore,
} from './transparency/consent';
import { type NoticeService } from './transparency/notice';
import { type PrivacySettingsStore, type SubjectNews } from './transparency/receivers';
import { agentDataStore, type AgentDirectory, type Department } from './conversation/desk';
import { erasureDataStore } from './rights/erasure';
import { type Tombstones } from './foundation/tombstones';
import { createErasing, type Erasing, type Windows } from './erasing';
import {
  coverOf,
  deliveryDataStore,
  exportDataStore,
  ExportRunner,
  hitIdsOf,
  ExportService,
  ExportStore,
  type StoredExport,
} from './rights/export';
import {
  DeliverySecrets,
  DeliveryService,
  DeliveryStore,
  OpeningService,
  type Delivery,
  type DeliveryDeps,
} from './rights/delivery';
import { subjectSettings } from './rights/settings';
import { holdDataStore } from './rights/holds';
import { MailOutbox, mailStore, type OutgoingMail } from './foundation/mailing';
import { LinkStore, PeopleService } from './rights/people';
import { ReplyService, type ReplyDeps } from './conversation/replies';
import { PersonalDataRegistry, RemarkStore } from './foundation/personal-data';
import {
  MailError,
  normalEmail,
  type Clock,
  type Database,
  type KeyedHash,
  type MailFile,
} from './foundation/platform';
import { Indexer, SearchStore } from './rights/word-index';
import { CaseLookup, SavedSearches, SearchService } from './rights/search';
import { profileStore, type VisitorStore } from './conversation/visitors';

interface PeopleParts {
  strapi: Core.Strapi;
  clock: Clock;
  database: Database;
  keyed: KeyedHash;
  log: MessageLog;
  visitors: VisitorStore;
  agents: AgentDirectory;
  departments: () => Promise<Department[]>;
  notices: NoticeService;
  privacySettings: PrivacySettingsStore;
  mask: (text: string) => string;
  mayMail: (address: string, purpose: 'proof' | 'acknowledgement', by?: string) => boolean;
  mail: (message: {
    to: string;
    subject: string;
    text: string;
    files?: MailFile[];
    automatic?: boolean;
  }) => Promise<void>;
  /** Answers for visitors who have left: when they are mailed, and who is told. */
  replies: Pick<ReplyDeps, 'times' | 'isHere' | 'mayMail' | 'told'>;
  audit: AuditService;
  news: SubjectNews;
  consentStore: ConsentStore;
  tombstones: Tombstones;
  windows: Windows;
  /** Folder of exports. */
  directory: string;
  ownSecret: boolean;
  /** Folder of what is kept outside of the database: the ledger of erasures. */
  records: string;
  fonts: string;
  workerFile: string;
  /** Public address of this Strapi. */
  base: string;
  onDefect: (error: unknown) => void;
}

const EVERYBODY = 'Agent';
/** Bytes of all files that go with one mail. */
const MOST_ATTACHED = 25_000_000;

/** Words of one letter that are told by the notice in force. */
const writerOf = (definition: NoticeDefinition | undefined) => {
  const authority = definition && Object.values(definition.texts)[0]?.authority;
  return { name: definition?.controller.name ?? '', ...(authority ? { authority } : {}) };
};

/** The full-text index and everything that is looked up by it. */
const createSearch = (parts: PeopleParts) => {
  const { database, keyed, onDefect } = parts;
  const index = new Indexer(database, onDefect);
  const search = new SearchStore(database, index);
  const links = new LinkStore(database);
  const people = new PeopleService(database, links, search);
  return { index, search, links, people, lookup: new CaseLookup(database, keyed) };
};

type SearchParts = ReturnType<typeof createSearch>;

/** The registry with every store of this plugin (PRIVACY.md, principle 6). */
const createRegistry = (
  parts: PeopleParts,
  { index, links, people }: SearchParts,
  destroyExports: (exportIds: readonly string[]) => Promise<void>
) => {
  const { database, keyed, privacySettings } = parts;
  const registry = new PersonalDataRegistry();
  const nameOf = (id: string) => parts.agents.nameOf(id);
  const hashesOf = async (subjectIds: readonly string[]) =>
    new Map(
      (await people.addresses(subjectIds)).map(({ subjectId, email }) => [
        keyed.ofEmail(email),
        subjectId,
      ])
    );
  const receiverOf = (endpointId: string) =>
    privacySettings.latest.webhooks.find(({ id }) => id === endpointId)?.name ?? endpointId;
  const departmentOf = async (id: string) =>
    (await parts.departments()).find((department) => department.id === id)?.name ?? id;
  const stores = [
    profileStore(database, (trx, rows) => index.forgetVisitors(trx, rows)),
    chatDataStore(database, { agent: nameOf, department: departmentOf }, (trx, chats) =>
      index.forgetChats(trx, chats)
    ),
    answerStore(database),
    new MessageDataStore(
      database,
      nameOf,
      [index.messages.table, index.records.table],
      (trx, rows) => index.forgetMessages(trx, rows)
    ),
    consentDataStore(database, keyed),
    consentContactStore(database),
    suppressionStore(database, hashesOf),
    disclosureStore(database, receiverOf),
    requestStore(database),
    correspondenceStore(database),
    mailStore(database),
    exportDataStore(database, destroyExports),
    deliveryDataStore(database),
    links.personal(),
    holdDataStore(database),
    erasureDataStore(database),
    agentDataStore(database),
    new RemarkStore(database),
  ];
  for (const store of stores) registry.register(store);
  return registry;
};

/** One after the other; what fails keeps none of the others from its turn. */
const eachFor = async (
  onDefect: (error: unknown) => void,
  steps: readonly (() => unknown)[]
): Promise<void> => {
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      onDefect(error);
    }
  }
};

/** Search, requests, exports and their delivery, tied together. */
export const createPeople = (parts: PeopleParts) => {
  const { strapi, clock, database, keyed, onDefect, log, audit } = parts;
  // The outbox asks cases and deliveries what its links are, and they put mails into it; erasure asks exports.
  const late: {
    cases?: CaseService;
    deliveries?: DeliveryService;
    exports?: ExportService;
    erasing?: Erasing;
    replies?: ReplyService;
  } = {};
  const the = <T>(part: T | undefined): T => {
    if (!part) throw new Error('live-chat: a part is used before everything is put together');
    return part;
  };
  const found = createSearch(parts);
  const { index, search, people, links, lookup } = found;
  const registry = createRegistry(parts, found, (ids) => the(late.exports).destroy(ids));
  const settings = subjectSettings(strapi);
  const getSettings = (): Promise<SubjectSettings> => settings.get();
  // Whoever answers requests need not answer chats: the desk does not know everybody.
  const admins = new AdminNames(strapi, (id) => parts.agents.nameOf(id));
  const nameOf = (id: string) => (id === '' ? '' : admins.nameOf(id));
  const addressesOf = async (subjectIds: readonly string[]) => [
    ...new Set((await people.addresses(subjectIds)).map(({ email }) => email)),
  ];
  const definition = () => parts.notices.definition();
  /** Whoever asked is answered in the language they asked in; whoever did not, in that of their last chat. */
  const languageOf = async (subjectIds: readonly string[], caseId: string | undefined) => {
    if (caseId) return exportLanguage((await the(late.cases).gate(caseId)).language);
    const [first] = subjectIds;
    return exportLanguage(first && (await people.person(first)).languages[0]);
  };

  const outbox = new MailOutbox({
    database,
    clock,
    send: async (mail: OutgoingMail) => {
      const { to, subject, text, attach, link } = mail;
      const files = attach
        ? await filesOf(attach.exportId)
        : link?.kind === 'erasure'
          ? await the(late.erasing).attachments(link.id)
          : [];
      if (attach && files.length === 0) throw new MailError('files_gone', true);
      await parts.mail({
        to,
        subject,
        text,
        ...(files.length > 0 ? { files } : {}),
        ...(link?.kind === 'reply' ? { automatic: true } : {}),
      });
    },
    resolveLink: async (link, mailId) => {
      if (link.kind === 'reply') return the(late.replies).resolve(link.id, mailId);
      if (link.kind === 'verification') return the(late.cases).resolveLink(link);
      if (link.kind !== 'delivery') return {};
      const found = await the(late.deliveries).linkFor(link.id);
      return found?.token ? { link: `${parts.base}/live-chat/delivery#t=${found.token}` } : found;
    },
    onOutcome: async (outcome) => {
      const { link, state } = outcome;
      if (link?.kind === 'delivery') await the(late.deliveries).mailSettled(link.id, state);
      await the(late.cases).mailOutcome(outcome);
      await the(late.erasing).mailSettled(outcome);
      await the(late.replies).settled(outcome);
    },
    onDefect,
  });
  const cases = new CaseService({
    database,
    clock,
    keyed,
    outbox,
    addressesOf,
    subjectsWithEmail: (email) => parts.visitors.withEmail(email),
    controller: async () => writerOf(await definition()),
    nameOf,
    settings: getSettings,
    base: parts.base,
    mask: parts.mask,
    mayMail: parts.mayMail,
    audit: ({ action, by, caseId, data }) =>
      audit.record({ action, by, target: caseId, ...(data ? { data } : {}) }),
    onDefect,
  });
  late.cases = cases;

  const exportStore = new ExportStore(database);
  const ownData = async (subjectIds: readonly string[]) => {
    const described = await Promise.all(subjectIds.map((id) => people.person(id)));
    return {
      emails: [...new Set(described.flatMap(({ emails }) => emails))],
      phones: [...new Set(described.flatMap(({ phones }) => phones))],
    };
  };
  const agentNames = () => [...parts.agents.names()].filter((name) => name !== EVERYBODY);
  const hitIdOf = hitIdsOf(keyed);
  const runner = new ExportRunner({
    hitIdOf,
    store: exportStore,
    registry,
    clock,
    directory: parts.directory,
    fonts: parts.fonts,
    workerFile: parts.workerFile,
    keepHours: async () => (await getSettings()).keepHours,
    cover: (stored, nothing) => cover(stored, nothing),
    ownData,
    agentNames,
    settled: (exportId) => the(late.deliveries).exportSettled(exportId),
    onDefect,
  });
  const cover = async (stored: StoredExport, nothing: boolean) => {
    const { request, caseId } = stored;
    return coverOf({
      language: request.language,
      producedAt: clock.now(),
      until: request.until,
      reference: caseId ? (await cases.gate(caseId)).reference : undefined,
      nothing,
      transcript: request.transcript === true,
      told: await parts.notices.told(request.language),
    });
  };
  const chatsTable = database.table('plugin::live-chat.chat');
  const exports = new ExportService({
    hitIdOf,
    store: exportStore,
    registry,
    runner,
    clock,
    settings: getSettings,
    directory: parts.directory,
    peopleOf: (subjectIds) => links.groupOf(subjectIds),
    visitorsOf: async (chatIds) => [
      ...new Set<string>(
        await database
          .knex(chatsTable)
          .whereIn('document_id', [...chatIds])
          .pluck('visitor_id')
      ),
    ],
    ownData,
    agentNames,
    nameOf,
    settled: (exportId) => the(late.deliveries).exportSettled(exportId),
    assertMayDisclose: (caseId, subjectIds) =>
      cases.assertMayDisclose(caseId, subjectIds, (ids) => links.groupOf(ids)),
    languageOf,
    othersOf: (subjectIds) => people.others(subjectIds),
    assertNotRestricted: (subjectIds, chatIds, caseId) =>
      the(late.erasing).assertExportable(subjectIds, chatIds, caseId),
    told: async (what, stored, by) => {
      await audit.record({
        action: `export.${what}`,
        by,
        target: stored.exportId,
        data: { subjects: stored.request.subjectIds, formats: stored.request.formats },
      });
      if (stored.caseId && what !== 'downloaded') {
        const data = { what, exportId: stored.exportId };
        await cases.note(stored.caseId, { type: 'export', ...(by ? { by } : {}), data });
      }
    },
  });
  late.exports = exports;
  const filesOf = async (exportId: string): Promise<MailFile[]> => {
    const stored = await exports.get(exportId);
    // No mail server takes more, and it would have to be held in memory.
    if (stored.files.reduce((sum, { bytes }) => sum + bytes, 0) > MOST_ATTACHED) {
      throw new MailError('files_too_large', true);
    }
    return Promise.all(
      stored.files.map(async (file) => ({
        filename: file.name,
        content: await readFile(path.join(parts.directory, exportId, file.path)),
      }))
    );
  };

  const caseNotes = {
    created: 'delivery',
    opened: 'delivery_opened',
    locked: 'delivery_locked',
    revoked: 'delivery_revoked',
  } as const;
  const mailDelivery = async (delivery: Delivery, stored: StoredExport): Promise<string> => {
    const gate = stored.caseId ? await cases.gate(stored.caseId) : undefined;
    // What goes as an attachment needs no link, and no words on one.
    const kind = delivery.method === 'link' ? 'delivery' : gate ? 'completion' : 'blank';
    const { subject, text } = letterOf(kind, {
      language: delivery.language,
      writer: writerOf(await definition()),
      hours: (await getSettings()).linkHours,
      ...(gate ? { reference: gate.reference, kind: gate.kind } : {}),
    });
    const [subjectId] = stored.request.subjectIds;
    return outbox.enqueue({
      to: delivery.to,
      subject,
      text,
      link: { kind: 'delivery', id: delivery.deliveryId },
      ...(delivery.method === 'attachment' ? { attach: { exportId: stored.exportId } } : {}),
      ...(stored.caseId ? { caseId: stored.caseId } : subjectId ? { subjectId } : {}),
    });
  };
  const delivering: DeliveryDeps = {
    store: new DeliveryStore(database),
    exports,
    clock,
    secrets: new DeliverySecrets(keyed),
    settings: getSettings,
    addressesFor: async (stored) => {
      const onFile = await addressesOf(stored.request.subjectIds);
      const proven = stored.caseId ? await cases.verifiedAddress(stored.caseId) : undefined;
      return [...new Set([...(proven ? [proven] : []), ...onFile])];
    },
    isTheirs: async (address, stored) => {
      for (const id of stored.request.subjectIds) {
        const known = await addressesOf(await links.groupOf([id]));
        if (!known.some((one) => normalEmail(one) === address)) return false;
      }
      return true;
    },
    assertMayDisclose: (caseId, stored) =>
      cases.assertMayDisclose(caseId, stored.request.subjectIds, (ids) => links.groupOf(ids)),
    ownPassword: (caseId) => cases.passwordHash(caseId),
    mail: mailDelivery,
    mailStateOf: async (mailIds) =>
      new Map([...(await outbox.find(mailIds))].map(([id, { state }]) => [id, state])),
    nameOf,
    told: async (what, delivery, by) => {
      await audit.record({
        action: `delivery.${what}`,
        by,
        target: delivery.exportId,
        data: { delivery: delivery.deliveryId, method: delivery.method },
      });
      const type = what in caseNotes ? caseNotes[what as keyof typeof caseNotes] : undefined;
      if (delivery.caseId && type)
        await cases.note(delivery.caseId, { type, ...(by ? { by } : {}) });
    },
  };
  const deliveries = new DeliveryService(delivering);
  late.deliveries = deliveries;

  const searches = new SearchService({
    clock,
    search,
    people,
    registry,
    index,
    linksOf: (ids) => links.about(ids),
    subjectsOfCase: lookup.ofReference,
    subjectsWithOpenCase: lookup.withOpenCase,
    subjectsOfRequester: lookup.ofRequester,
    heldSubjects: () => [...the(late.erasing).holds.heldSubjects],
    openCasesOf: (subjectIds) => cases.openAbout(subjectIds),
  });
  const erasing = createErasing({
    clock,
    database,
    keyed,
    registry,
    index,
    search,
    people,
    links,
    cases,
    outbox,
    exports,
    news: parts.news,
    consents: parts.consentStore,
    audit,
    tombstones: parts.tombstones,
    windows: parts.windows,
    settings: getSettings,
    languageOf,
    controller: async () => writerOf(await definition()),
    mask: parts.mask,
    nameOf,
    ownSecret: parts.ownSecret,
    directory: parts.records,
    fonts: parts.fonts,
    onDefect,
  });
  late.erasing = erasing;
  const replies = new ReplyService({
    ...parts.replies,
    database,
    clock,
    chats: log.chats,
    outbox,
    isHidden: (chatId) => erasing.holds.hiddenChats.has(chatId),
    controller: async () => writerOf(await definition()).name,
    base: parts.base,
    audit,
    onDefect,
  });
  late.replies = replies;
  const stopListening = log.onCommit(({ entries }) => {
    index.touch(entries.map(({ chatId }) => chatId));
  });

  return {
    audit,
    nameOf,
    /** Who can be given a request. */
    assignees: () => admins.holding([PERMISSIONS.requestUpdate, PERMISSIONS.requestDecide]),
    registry,
    index,
    people,
    links,
    searches,
    saved: new SavedSearches(strapi),
    cases,
    outbox,
    replies,
    exports,
    deliveries,
    openings: new OpeningService(delivering),
    erasing,
    subjectSettings: settings,
    exportDirectory: parts.directory,
    /** Begins with what waits since the last run. */
    start: async () => {
      await admins.load();
      await index.start();
      await runner.cleanUp();
      await runner.sweep();
      runner.kick();
      outbox.kick().catch(onDefect);
      await erasing.holds.refresh();
      erasing.runner.kick();
    },
    /** What has to be looked after every few seconds. */
    upkeep: () =>
      eachFor(onDefect, [
        () => admins.load(),
        () => erasing.holds.refresh(),
        () => replies.sweep(),
        () => outbox.kick(),
        () => exports.expireOverdue(),
        () => deliveries.expireOverdue(),
        () => deliveries.resume(),
        () => runner.cleanUp(),
        () => cases.reminders.remind(clock.now()),
        () => erasing.holds.settleLifting(),
        () => parts.news.forgetDelivered(),
        () => erasing.scrubber.sweep(),
        () => {
          runner.kick();
          erasing.runner.kick();
        },
      ]),
    stop: async () => {
      stopListening();
      outbox.stop();
      await erasing.runner.stop();
      await runner.stop();
      await index.stop();
      await outbox.idle();
    },
  };
};

export type People = ReturnType<typeof createPeople>;
