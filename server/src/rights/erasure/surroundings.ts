import type { Knex } from 'knex';
import {
  LiveChatError,
  type ExportLanguage,
  type LinkSuggestion,
  type MailState,
  type Mention,
  type RequestKind,
  type SubjectSettings,
} from '../../../../protocol';
import type { AuditAct } from '../../foundation/audit';
import { suppressGiven } from '../../transparency/consent';
import { eraseCases } from '../cases';
import type { ErasureDeps } from './erasure.deps';
import type { ErasureRooms } from './erasure.rooms';
import type { Eraser } from './eraser';
import type { ErasureStore, StoredErasure } from './erasure.store';
import type { Freezer } from './freeze';
import type { Ledger } from './ledger';
import { mentionsOf } from './mentions';
import type { Receipts } from './receipts';
import type { Scrubber } from './scrub';

/** What a person can have asked for that is answered by erasing. */
const ERASING: readonly RequestKind[] = ['erasure', 'objection', 'withdrawal'];

/** What an erasure asks of the rooms around it, each question at its place. */
export class ErasureSurroundings implements ErasureDeps {
  readonly database;
  readonly clock;
  readonly registry;
  readonly holds;

  constructor(
    private readonly rooms: ErasureRooms,
    readonly store: ErasureStore,
    readonly ledger: Ledger,
    readonly freezer: Freezer,
    readonly eraser: Eraser,
    private readonly receipts: Receipts,
    private readonly scrubber: Scrubber
  ) {
    this.database = rooms.ground.database;
    this.clock = rooms.ground.clock;
    this.registry = rooms.registry;
    this.holds = rooms.holds.service;
  }

  settings = (): Promise<SubjectSettings> => this.rooms.subjectSettings.get();

  groupOf = (subjectIds: readonly string[]): Promise<string[]> =>
    this.rooms.people.links.groupOf(subjectIds);

  visitorsOf = (chatIds: readonly string[]): Promise<string[]> =>
    this.rooms.chat.ids.visitorsOf(chatIds);

  addressesOf = (subjectIds: readonly string[], caseId?: string): Promise<string[]> =>
    this.rooms.cases.reaching.addressesOf(subjectIds, caseId);

  languageOf = (
    subjectIds: readonly string[],
    caseId: string | undefined
  ): Promise<ExportLanguage> => this.rooms.cases.reaching.languageOf(subjectIds, caseId);

  mayErase = async (caseId: string, subjectIds: readonly string[]): Promise<void> => {
    const { service } = this.rooms.cases;
    const { kind } = await service.gate(caseId);
    if (!ERASING.includes(kind)) {
      throw new LiveChatError(
        'conflict',
        'The case asks for something else; what was proven for it opens no erasure.'
      );
    }
    await service.assertMayDisclose(caseId, subjectIds, this.groupOf);
  };

  standingCases = (
    subjectIds: readonly string[],
    whole: boolean
  ): Promise<{ caseId: string; reference: string }[]> =>
    this.rooms.cases.service.standing(subjectIds, whole);

  emptyUnlinked = async (subjectIds: readonly string[]): Promise<void> => {
    const caseIds = await this.rooms.cases.service.unlinkedClosed(subjectIds);
    await eraseCases(this.database, caseIds, 'anonymise', this.clock.now());
  };

  openChats = (chatIds: readonly string[]): Promise<number> => this.rooms.chat.ids.open(chatIds);

  mentions = async (subjectIds: readonly string[]): Promise<Mention[]> => {
    const { people, wordIndex } = this.rooms;
    const [first] = subjectIds;
    if (first === undefined) return [];
    const { emails, phones, subjectIds: own } = await people.service.person(first);
    const found = await mentionsOf(
      wordIndex.search,
      [...emails, ...phones],
      new Set([...own, ...subjectIds])
    );
    return found.filter(({ chatId }) => !this.holds.hides(chatId));
  };

  others = (subjectIds: readonly string[]): Promise<LinkSuggestion[]> =>
    this.rooms.people.service.others(subjectIds);

  receivers = (): string[] => this.rooms.receivers.news.receivers();

  announce = (one: StoredErasure): Promise<number> =>
    this.rooms.receivers.news.queue('subject.erased', one.target.subjectIds, one.erasureId);

  unconfirmed = (erasureIds: readonly string[]): Promise<Map<string, number>> =>
    this.rooms.receivers.news.unconfirmed(erasureIds);

  suppress = (subjectIds: readonly string[]): Promise<void> =>
    suppressGiven(
      {
        database: this.database,
        store: this.rooms.consent.store,
        keyed: this.rooms.ground.keyed,
      },
      subjectIds,
      this.clock.now()
    );

  purge = (chatIds: readonly string[], visitorIds: readonly string[]): void => {
    this.rooms.gateway.purge(chatIds, visitorIds);
  };

  leaveAlone = (chatIds: readonly string[]): Promise<void> =>
    this.rooms.wordIndex.index.leaveAlone(chatIds);

  destroyExports = (subjectIds: readonly string[]): Promise<void> =>
    this.rooms.exports.service.destroyAbout(subjectIds);

  mailReceipt = (one: StoredErasure): Promise<string> => this.receipts.mail(one);

  mailState = async (mailId: string): Promise<MailState | undefined> =>
    (await this.rooms.mailing.outbox.find([mailId])).get(mailId)?.state;

  mailTroubled = async (mailId: string): Promise<boolean> => {
    const mail = (await this.rooms.mailing.outbox.find([mailId])).get(mailId);
    return mail?.state === 'waiting' && mail.lastError !== undefined;
  };

  retryMail = (mailId: string): Promise<void> => this.rooms.mailing.outbox.retry(mailId);

  giveUpMail = (mailId: string): Promise<void> => this.rooms.mailing.outbox.giveUp(mailId);

  completeCase = async (caseId: string, by: string): Promise<void> => {
    const { service } = this.rooms.cases;
    const { actions } = await service.details(caseId);
    const complete = actions.find(({ type }) => type === 'complete');
    if (complete?.allowed) await service.act(caseId, { type: 'complete', note: '' }, by);
  };

  noteInCase = async (
    caseId: string,
    what: string,
    reference: string,
    by?: string
  ): Promise<void> => {
    const data = { what, reference };
    await this.rooms.cases.service.note(caseId, { type: 'erasure', data, ...(by ? { by } : {}) });
  };

  scrub = () => this.scrubber.scrub();

  nameOf = (userId: string): string => this.rooms.audit.admins.nameOf(userId);

  audit = (act: AuditAct): Promise<void> => this.rooms.audit.log.record(act);

  auditWith = async (act: AuditAct, step: (trx: Knex) => Promise<boolean>): Promise<void> => {
    const { log } = this.rooms.audit;
    await log.together(async (trx) => {
      if (await step(trx)) await log.recordIn(trx, act);
    });
  };

  onDefect = (error: unknown): void => {
    this.rooms.ground.defect('erasure')(error);
  };
}
