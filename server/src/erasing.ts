import { LiveChatError, type RequestKind, type SubjectSettings } from '../../protocol';
import type { AuditService } from './foundation/audit';
import { eraseCases, letterOf, type CaseService, type Writer } from './rights/cases';
import type { ConsentStore } from './transparency/consent';
import type { SubjectNews } from './transparency/receivers';
import { suppressGiven } from './transparency/consent';
import {
  Eraser,
  ErasureRunner,
  ErasureService,
  ErasureStore,
  Freezer,
  Ledger,
  mentionsOf,
  receiptOf,
  receiptPdf,
  Replay,
  Scrubber,
  seedFrom,
  type ErasureDeps,
  type ReceiptFacts,
  type StoredErasure,
} from './rights/erasure';
import { type Tombstones } from './foundation/tombstones';
import type { ExportService } from './rights/export';
import { HoldGuard, HoldService } from './rights/holds';
import type { MailOutbox, MailOutcome } from './foundation/mailing';
import type { LinkStore, PeopleService } from './rights/people';
import type { PersonalDataRegistry } from './foundation/personal-data';
import type { Clock, Database, KeyedHash, MailFile } from './foundation/platform';
import type { Indexer, SearchStore } from './rights/word-index';
import { CorrectionService } from './rights/correction';

/** Open windows of visitors and agents, as far as erasure, holds and redaction concern them. */
export interface Windows {
  /** Chats are gone, and these visitors' sockets with them. */
  purge(chatIds: readonly string[], visitorIds: readonly string[]): void;
  /** Agents must not see these chats any more. */
  hide(chatIds: readonly string[]): void;
  /** Agents may see these chats again. */
  show(chatIds: readonly string[]): void;
  /** A message says something else now. */
  redacted(change: { chatId: string; seq: number; body: string; at: number }): void;
}

interface ErasingParts {
  clock: Clock;
  database: Database;
  keyed: KeyedHash;
  registry: PersonalDataRegistry;
  index: Indexer;
  search: SearchStore;
  people: PeopleService;
  links: LinkStore;
  cases: CaseService;
  outbox: MailOutbox;
  exports: ExportService;
  news: SubjectNews;
  consents: ConsentStore;
  audit: AuditService;
  tombstones: Tombstones;
  windows: Windows;
  settings: () => Promise<SubjectSettings>;
  /** Language of letters to these persons, or of the case. */
  languageOf: ErasureDeps['languageOf'];
  controller: () => Promise<Writer>;
  mask: (text: string) => string;
  nameOf: (userId: string) => string;
  /** A secret is configured: then what is derived from it is not in the database. */
  ownSecret: boolean;
  /** Folder of the ledger. */
  directory: string;
  fonts: string;
  onDefect: (error: unknown) => void;
}

const CHAT = 'plugin::live-chat.chat';
/** What a person can have asked for that is answered by erasing. */
const ERASING: readonly RequestKind[] = ['erasure', 'objection', 'withdrawal'];

/** What is asked of the table of chats. */
const chatsOf = ({ knex, table }: Database) => ({
  of: async (visitorIds: readonly string[]): Promise<string[]> => {
    const found: string[] = [];
    for (let i = 0; i < visitorIds.length; i += 400) {
      const part: string[] = await knex(table(CHAT))
        .whereIn('visitor_id', visitorIds.slice(i, i + 400))
        .pluck('document_id');
      found.push(...part);
    }
    return found;
  },
  visitorsOf: async (chatIds: readonly string[]): Promise<string[]> => [
    ...new Set<string>(
      await knex(table(CHAT))
        .whereIn('document_id', [...chatIds])
        .pluck('visitor_id')
    ),
  ],
  open: async (chatIds: readonly string[]): Promise<number> => {
    let open = 0;
    for (let i = 0; i < chatIds.length; i += 400) {
      const row: { n?: number | string } | undefined = await knex(table(CHAT))
        .whereIn('document_id', chatIds.slice(i, i + 400))
        .whereNot('status', 'ended')
        .count({ n: '*' })
        .first();
      open += Number(row?.n ?? 0);
    }
    return open;
  },
});

/** Holds, erasure with its ledger, and corrections, tied to the rest. */
export const createErasing = (parts: ErasingParts) => {
  const { clock, database, keyed, registry, index, people, links, cases, outbox, exports } = parts;
  const { news, audit, onDefect } = parts;
  const chats = chatsOf(database);
  const store = new ErasureStore(database);
  const freezer = new Freezer(database, clock, parts.tombstones);
  const ledger = new Ledger(
    database,
    keyed,
    parts.directory,
    parts.ownSecret ? undefined : () => seedFrom(parts.directory)
  );
  const eraser = new Eraser(registry);
  const groupOf = (subjectIds: readonly string[]) => links.groupOf(subjectIds);
  const addressesOf = async (subjectIds: readonly string[], caseId?: string) => {
    const proven = caseId ? await cases.verifiedAddress(caseId) : undefined;
    const onFile = (await people.addresses(subjectIds)).map(({ email }) => email);
    return [...new Set([...(proven ? [proven] : []), ...onFile])];
  };
  const late: { runner?: ErasureRunner } = {};
  const scrubber = new Scrubber(database, [index.messages.table, index.records.table], clock);

  const holds = new HoldService({
    database,
    clock,
    groupOf,
    chatsOf: chats.of,
    visitorOf: async (chatId) => (await chats.visitorsOf([chatId]))[0],
    nameOf: parts.nameOf,
    tell: async ({ holdId, caseId, target }, to, language) => {
      const gate = caseId ? await cases.gate(caseId) : undefined;
      const { subject, text } = letterOf('unrestriction', {
        language,
        writer: await parts.controller(),
        ...(gate ? { reference: gate.reference, kind: gate.kind } : {}),
      });
      return outbox.enqueue({
        to,
        subject,
        text,
        link: { kind: 'hold', id: holdId },
        ...(caseId ? { caseId } : target.kind === 'subject' ? { subjectId: target.subjectId } : {}),
      });
    },
    addressesOf: (subjectIds) => addressesOf(subjectIds),
    noteInCase: (caseId, what, by) =>
      cases.note(caseId, { type: 'hold', data: { what }, ...(by ? { by } : {}) }),
    restricted: (subjectIds) => exports.destroyAbout(subjectIds),
    mailState: async (mailId) => (await outbox.find([mailId])).get(mailId)?.state,
    hide: (chatIds) => {
      parts.windows.hide(chatIds);
    },
    show: (chatIds) => {
      parts.windows.show(chatIds);
    },
    announce: async (type, subjectIds, holdId) => {
      await news.queue(type, subjectIds, holdId);
    },
    resume: async () => {
      await late.runner?.resumeBlocked();
    },
    waitingFor: async (ids) =>
      (await store.liveAbout(ids)).filter(({ state }) => state === 'blocked').length,
    audit: (act) => audit.record(act),
  });

  const receiptFacts = async (one: StoredErasure): Promise<ReceiptFacts> => ({
    language: one.language,
    reference: one.reference,
    at: one.finishedAt ?? clock.now(),
    plan: one.plan,
    stores: registry.infos(),
    receivers: one.receiversTotal > 0 ? news.receivers() : [],
    controller: (await parts.controller()).name,
  });
  const deps: ErasureDeps = {
    database,
    clock,
    registry,
    eraser,
    store,
    ledger,
    freezer,
    holds,
    settings: parts.settings,
    groupOf,
    visitorsOf: chats.visitorsOf,
    addressesOf,
    languageOf: parts.languageOf,
    mayErase: async (caseId, subjectIds) => {
      const { kind } = await cases.gate(caseId);
      if (!ERASING.includes(kind)) {
        throw new LiveChatError(
          'conflict',
          'The case asks for something else; what was proven for it opens no erasure.'
        );
      }
      await cases.assertMayDisclose(caseId, subjectIds, groupOf);
    },
    standingCases: (subjectIds, whole) => cases.standing(subjectIds, whole),
    emptyUnlinked: async (subjectIds) => {
      const caseIds = await cases.unlinkedClosed(subjectIds);
      await eraseCases(database, caseIds, 'anonymise', clock.now());
    },
    openChats: chats.open,
    mentions: async (subjectIds) => {
      const [first] = subjectIds;
      if (first === undefined) return [];
      const { emails, phones, subjectIds: own } = await people.person(first);
      const found = await mentionsOf(
        parts.search,
        [...emails, ...phones],
        new Set([...own, ...subjectIds])
      );
      return found.filter(({ chatId }) => !holds.hiddenChats.has(chatId));
    },
    others: (subjectIds) => people.others(subjectIds),
    receivers: () => news.receivers(),
    announce: (one) => news.queue('subject.erased', one.target.subjectIds, one.erasureId),
    unconfirmed: (ids) => news.unconfirmed(ids),
    suppress: (subjectIds) =>
      suppressGiven({ database, store: parts.consents, keyed }, subjectIds, clock.now()),
    purge: (chatIds, visitorIds) => {
      parts.windows.purge(chatIds, visitorIds);
    },
    leaveAlone: (chatIds) => index.leaveAlone(chatIds),
    destroyExports: (subjectIds) => exports.destroyAbout(subjectIds),
    mailReceipt: async (one) => {
      const { subject, lines } = receiptOf(await receiptFacts(one));
      const [subjectId] = one.target.subjectIds;
      return outbox.enqueue({
        to: one.receiptTo ?? '',
        subject,
        text: lines.join('\n\n'),
        link: { kind: 'erasure', id: one.erasureId },
        ...(one.caseId ? { caseId: one.caseId } : subjectId ? { subjectId } : {}),
      });
    },
    mailState: async (mailId) => (await outbox.find([mailId])).get(mailId)?.state,
    mailTroubled: async (mailId) => {
      const mail = (await outbox.find([mailId])).get(mailId);
      return mail?.state === 'waiting' && mail.lastError !== undefined;
    },
    retryMail: (mailId) => outbox.retry(mailId),
    giveUpMail: (mailId) => outbox.giveUp(mailId),
    completeCase: async (caseId, by) => {
      const { actions } = await cases.details(caseId);
      const complete = actions.find(({ type }) => type === 'complete');
      if (complete?.allowed) await cases.act(caseId, { type: 'complete', note: '' }, by);
    },
    noteInCase: (caseId, what, reference, by) =>
      cases.note(caseId, { type: 'erasure', data: { what, reference }, ...(by ? { by } : {}) }),
    scrub: () => scrubber.scrub(),
    nameOf: parts.nameOf,
    audit: (act) => audit.record(act),
    auditWith: (act, step) =>
      audit.together(async (trx) => {
        if (await step(trx)) await audit.recordIn(trx, act);
      }),
    onDefect,
  };
  const runner = new ErasureRunner(deps);
  late.runner = runner;
  const erasures = new ErasureService(deps, runner);
  const corrections = new CorrectionService({
    database,
    clock,
    mask: parts.mask,
    groupOf,
    assertFree: async (ids, caseId) => {
      const covering = await holds.covering(ids);
      const restricted = covering.every(({ kind }) => kind === 'restriction');
      const asked = caseId !== undefined && (await cases.gate(caseId)).kind === 'rectification';
      // Whoever has their data restricted because it is wrong may have it corrected (Art 18(1)(a)).
      if (!(restricted && asked)) await holds.assertFree(ids, 'correction');
    },
    mayDisclose: (caseId, subjectIds) => cases.assertMayDisclose(caseId, subjectIds, groupOf),
    reindexVisitor: (visitorId) => index.addVisitors([visitorId]),
    reindexChat: (chatId) => index.refreshChats([chatId]),
    destroyExports: (subjectIds) => exports.destroyAbout(subjectIds),
    announce: async (subjectId, field, sourceId) => {
      await news.queue('subject.corrected', [subjectId], sourceId, field);
    },
    noteInCase: (caseId, by, reason) =>
      cases.note(caseId, { type: 'correction', by, text: reason }),
    audit: (act) => audit.record(act),
  });

  return {
    holds,
    guard: new HoldGuard(database),
    eraser,
    erasures,
    runner,
    ledger,
    replay: new Replay(deps, runner),
    corrections,
    /** The receipt of an erasure as a PDF (R21). */
    receipt: async (erasureId: string, language?: string): Promise<Buffer> => {
      const one = await erasures.finished(erasureId);
      const facts = await receiptFacts(language ? { ...one, language } : one);
      return receiptPdf(facts, parts.fonts);
    },
    /**
     * Restricted data is handed to the person alone, for a request of theirs; what is tried else is written down.
     * @throws LiveChatError `conflict`
     */
    assertExportable: async (
      subjectIds: readonly string[],
      chatIds: readonly string[],
      caseId: string | undefined
    ): Promise<void> => {
      const ids = chatIds.length > 0 ? chatIds : subjectIds;
      const restricting = (await holds.covering(ids)).filter(({ kind }) => kind === 'restriction');
      if (restricting.length === 0) return;
      const kind = caseId ? (await cases.gate(caseId)).kind : undefined;
      if (kind === 'access' || kind === 'portability') return;
      await holds.stopped(ids, 'export');
      throw new LiveChatError(
        'conflict',
        'This data is restricted: it goes to the person alone, in a case of access or portability.'
      );
    },
    /** Files that go with the receipt's mail. */
    attachments: async (erasureId: string): Promise<MailFile[]> => {
      const one = await store.find(erasureId);
      if (!one) return [];
      const content = await receiptPdf(await receiptFacts(one), parts.fonts);
      return [{ filename: `${one.reference}.pdf`, content }];
    },
    mailSettled: async ({ link, mailId, state }: MailOutcome): Promise<void> => {
      if (link?.kind === 'erasure') await runner.receiptSettled(link.id, state);
      if (link?.kind === 'hold') await holds.mailSettled(link.id, mailId, state);
    },
    /** Profiles that nothing else belongs to; nothing but them and decisions on who they are. For retention. */
    eraseProfiles: async (subjectIds: readonly string[]): Promise<void> => {
      for (const key of ['profiles', 'links']) {
        await eraser.erase(registry.get(key), { subjectIds, statistics: 'drop' });
      }
    },
    /** Figures of chats stay, or nothing; whatever is held on them goes. For retention. */
    eraseChats: async (chatIds: readonly string[], statistics: 'keep' | 'drop'): Promise<void> => {
      if (chatIds.length === 0) return;
      const target = { subjectIds: await chats.visitorsOf(chatIds), chatIds, statistics };
      await database.knex.transaction((trx) =>
        parts.tombstones.bury(trx, 'chat', chatIds, clock.now())
      );
      parts.windows.purge(chatIds, []);
      await index.leaveAlone(chatIds);
      await eraser.eraseAll(target);
      index.release(chatIds);
      scrubber.soon();
    },
    scrubber,
    visitorsOf: chats.visitorsOf,
  };
};

export type Erasing = ReturnType<typeof createErasing>;
