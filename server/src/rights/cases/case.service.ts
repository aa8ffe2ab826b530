import {
  LiveChatError,
  type CaseAction,
  type CaseCounts,
  type CaseDetails,
  type CaseEvent,
  type CaseFilter,
  type CaseRow,
  type Letter,
  type LetterKind,
  type NewCase,
  type PublicRequestBody,
  type RefusalGround,
  type RequestKind,
  type SubjectRequestInfo,
} from '../../../../protocol';
import type { MailLink, MailOutcome } from '../../foundation/mailing';
import { normalEmail } from '../../foundation/platform';
import { ActionService } from './action.service';
import { proofAddresses } from './address.rules';
import { CaseListStore, type CaseSearch } from './case-list.store';
import { caseLetter } from './case-letters';
import type { CaseDeps } from './case.deps';
import { given } from './case.row';
import { actionsOf, takenBy } from './case.rules';
import { CaseStore } from './case.store';
import type { Case } from './case.types';
import { dueAt, dueDay, receivedDay } from './clock.rules';
import { HistoryStore } from './history.store';
import { isOpen } from './machine.rules';
import { identityAt, mayDisclose } from './identity.rules';
import { IntakeService, toRequestInfo, type NewRequest } from './intake.service';
import { CaseLedger, noCase } from './ledger';
import { failureMail } from './letters';
import { ProofService } from './proof.service';
import { Reminders } from './reminders';

/** Who looks. */
export interface Viewer {
  id: string;
  /** Has the right to see contact data (R28): without it names and addresses cannot be searched for, either. */
  contact: boolean;
  /** Persons whose cases are not to be seen (R22). */
  hidden?: ReadonlySet<string>;
}

/** What an export or a delivery has to know of the case that it is made for. */
export interface CaseGateInfo {
  caseId: string;
  reference: string;
  kind: RequestKind;
  language: string;
  /** Identity is verified or waived: only then may anything be disclosed (R18). */
  open: boolean;
  /** What is disclosed must be about these alone. */
  subjectIds: readonly string[];
  /** Address that the proof came from. */
  verifiedAddress?: string;
}

/** A line that exports and deliveries add to the history. */
export interface CaseNote {
  type: Extract<
    CaseEvent['type'],
    'export' | `delivery${string}` | 'erasure' | 'hold' | 'correction'
  >;
  /** Id of who did it in the panel. */
  by?: string;
  data?: NonNullable<CaseEvent['data']>;
  text?: string;
  mailId?: string;
}

/** Requests of persons under Art 15 to 21 GDPR: how they come in, what is done, and how they end. */
export class CaseService {
  readonly reminders: Reminders;
  private readonly store: CaseStore;
  private readonly lists: CaseListStore;
  private readonly history: HistoryStore;
  private readonly ledger: CaseLedger;
  private readonly intake: IntakeService;
  private readonly proofs: ProofService;
  private readonly actions: ActionService;

  constructor(private readonly deps: CaseDeps) {
    const { database, outbox, nameOf } = deps;
    this.store = new CaseStore(database);
    this.lists = new CaseListStore(database, this.store);
    this.history = new HistoryStore({ database, nameOf, mails: (ids) => outbox.find(ids) });
    this.ledger = new CaseLedger(deps, this.store);
    this.intake = new IntakeService(deps, this.store, this.ledger);
    this.proofs = new ProofService(deps, this.store, this.ledger);
    this.actions = new ActionService(deps, this.store, this.ledger, this.proofs);
    this.reminders = new Reminders(deps, this.lists, this.ledger);
  }

  /** A request out of "My data"; a repeat gets the first reference again. @throws LiveChatError `too_many` */
  receive(request: NewRequest): Promise<SubjectRequestInfo> {
    return this.intake.receive(request);
  }

  /** A request from the public form (R14). @throws LiveChatError `too_many` */
  receivePublic(body: PublicRequestBody, by?: string): Promise<{ reference: string }> {
    return this.intake.receivePublic(body, by);
  }

  /** What persons asked for themselves, the newest first. */
  async ofSubjects(subjectIds: readonly string[]): Promise<SubjectRequestInfo[]> {
    const now = this.deps.clock.now();
    return (await this.store.ownedBy(subjectIds)).map((one) => toRequestInfo(one, now));
  }

  /** Open cases about persons, the newest first. */
  openAbout(
    subjectIds: readonly string[]
  ): Promise<{ subjectId: string; caseId: string; reference: string }[]> {
    return this.store.openAbout(subjectIds);
  }

  /**
   * Cases that stand in the way of an erasure: open ones, also under an address of the persons and linked to nobody yet,
   * and, where whole persons go, those that are about others as well.
   */
  async standing(
    subjectIds: readonly string[],
    whole: boolean
  ): Promise<{ caseId: string; reference: string }[]> {
    const unlinked = await this.store.unlinkedUnder(await this.hashesOf(subjectIds));
    const found = [
      ...(await this.store.openAbout(subjectIds)),
      ...unlinked.filter(({ open }) => open),
      ...(whole ? await this.store.sharedWithOthers(subjectIds) : []),
    ];
    return [
      ...new Map(found.map(({ caseId, reference }) => [caseId, { caseId, reference }])).values(),
    ];
  }

  /** Closed cases under an address of theirs that are about nobody. */
  async unlinkedClosed(subjectIds: readonly string[]): Promise<string[]> {
    const unlinked = await this.store.unlinkedUnder(await this.hashesOf(subjectIds));
    return unlinked.filter(({ open }) => !open).map(({ caseId }) => caseId);
  }

  private async hashesOf(subjectIds: readonly string[]): Promise<string[]> {
    return (await this.deps.addressesOf(subjectIds)).map((email) => this.deps.keyed.ofEmail(email));
  }

  /** @throws LiveChatError `invalid_request` */
  async create(request: NewCase, by: string): Promise<CaseDetails> {
    return this.toDetails(await this.intake.create(request, by));
  }

  /** See {@link ActionService.act}. */
  async act(caseId: string, action: CaseAction, by: string): Promise<CaseDetails> {
    return this.toDetails(await this.actions.act(caseId, action, by));
  }

  /** The link of a verification was opened. For POST only: mail scanners open links. @throws LiveChatError `not_found` */
  confirmByToken(
    token: string,
    password?: string
  ): Promise<{ reference: string; passwordKept?: true }> {
    return this.proofs.confirmByToken(token, password);
  }

  /** What the outbox fills a verification with. */
  resolveLink(link: MailLink): Promise<Record<string, string> | undefined> {
    return this.proofs.resolve(link);
  }

  async list(
    { search: text, ...filter }: CaseFilter,
    me: Viewer
  ): Promise<{ cases: CaseRow[]; next?: string }> {
    const search = text?.trim() ? await this.searchOf(text.trim(), me) : undefined;
    const at = { now: this.deps.clock.now(), me: me.id, hidden: me.hidden };
    const { cases, next } = await this.lists.page(filter, search, at);
    const troubled = await this.deps.outbox.troubled(cases.map(({ caseId }) => caseId));
    const rows = await Promise.all(cases.map((one) => this.toRow(one, troubled.has(one.caseId))));
    return { cases: rows, ...(next === undefined ? {} : { next }) };
  }

  private async searchOf(text: string, { contact }: Viewer): Promise<CaseSearch> {
    const reference = text.toUpperCase();
    if (!contact) return { reference };
    if (!text.includes('@')) return { reference, name: text.toLowerCase() };
    const email = normalEmail(text);
    return {
      emailHash: this.deps.keyed.ofEmail(email),
      subjectIds: await this.deps.subjectsWithEmail(email),
    };
  }

  counts(me: Pick<Viewer, 'id' | 'hidden'>): Promise<CaseCounts> {
    return this.lists.counts({ now: this.deps.clock.now(), me: me.id, hidden: me.hidden });
  }

  /** What cases are called; those that do not exist are left out. */
  named(
    caseIds: readonly string[]
  ): Promise<Pick<Case, 'caseId' | 'reference' | 'kind' | 'subjectIds'>[]> {
    return this.store.read((query) => query.whereIn('document_id', [...new Set(caseIds)]));
  }

  /** When something last happened to a case, and whom it is about. @throws LiveChatError `not_found` */
  async changed(caseId: string): Promise<{ at: number; subjectIds: readonly string[] }> {
    const { subjectIds } = await this.need(caseId);
    return { at: await this.history.lastAt(caseId), subjectIds };
  }

  /** @throws LiveChatError `not_found` */
  async details(caseId: string): Promise<CaseDetails> {
    return this.toDetails(await this.need(caseId));
  }

  /**
   * A letter in the case's language, to be changed and sent.
   * @param mask what somebody sees of words about the person who has no right to contact data
   * @throws LiveChatError `not_found`
   */
  async letter(
    caseId: string,
    wanted: { kind: LetterKind; ground?: RefusalGround; months?: 1 | 2; reason?: string },
    mask: (text: string) => string = (text) => text
  ): Promise<Letter> {
    const { kind, reason, ...more } = wanted;
    const current = await this.need(caseId);
    const extendedMonths = kind === 'extension' ? (more.months ?? 1) : current.clock.extendedMonths;
    const { name } = current.requester;
    const shown = {
      ...current,
      clock: { ...current.clock, extendedMonths },
      requester: given<Case['requester']>({ ...current.requester, name: name && mask(name) }),
    };
    return caseLetter(shown, kind, await this.deps.controller(), this.deps.clock.now(), {
      ...more,
      ...(reason === undefined ? {} : { reason: mask(reason) }),
    });
  }

  /** What exports and deliveries of a case must keep to. @throws LiveChatError `not_found` */
  async gate(caseId: string): Promise<CaseGateInfo> {
    const one = await this.need(caseId);
    const { identity } = one;
    return given<CaseGateInfo>({
      caseId,
      reference: one.reference,
      kind: one.kind,
      language: one.language,
      open: mayDisclose(one),
      subjectIds: one.subjectIds,
      verifiedAddress: identity.state === 'verified' ? identity.address : undefined,
    });
  }

  /**
   * Refuses to disclose anything in the name of a case before its identity is settled, or on anybody whom the case is
   * not about: a proof of one person opens nothing of another (R10, R18).
   * @param subjectIds whose data it is
   * @param personOf all confirmed ids of persons; without it the case's own ids alone count
   * @throws LiveChatError `conflict` | `not_found`
   */
  async assertMayDisclose(
    caseId: string,
    subjectIds: readonly string[],
    personOf?: (subjectIds: readonly string[]) => Promise<readonly string[]>
  ): Promise<void> {
    const { open, subjectIds: own } = await this.gate(caseId);
    if (!open) {
      throw new LiveChatError(
        'conflict',
        'Identity comes first: send a verification, or waive it with a reason.'
      );
    }
    const allowed = new Set([...own, ...(personOf && own.length > 0 ? await personOf(own) : [])]);
    if (subjectIds.every((id) => allowed.has(id))) return;
    throw new LiveChatError(
      'conflict',
      'This holds data of somebody whom the case is not about; set the persons of the case first.'
    );
  }

  /** Address that identity was verified at. @throws LiveChatError `not_found` */
  async verifiedAddress(caseId: string): Promise<string | undefined> {
    return (await this.gate(caseId)).verifiedAddress;
  }

  /** Keyed hash of the password that the person chose with their confirmation, while it stands. */
  async passwordHash(caseId: string): Promise<string | undefined> {
    const { identity } = await this.need(caseId);
    return identity.state === 'verified' ? identity.passwordHash : undefined;
  }

  /** Adds a line on an export or a delivery. @throws LiveChatError `not_found` */
  async note(caseId: string, event: CaseNote): Promise<void> {
    const { by = '' } = event;
    await this.ledger.change(caseId, (current) =>
      isOpen(current)
        ? takenBy(by, { next: current, events: [event] })
        : { next: current, events: [event] }
    );
  }

  /**
   * For the outbox: the hours of a proof begin when its mail has left, and those who work on cases are told of a mail
   * that was given up.
   */
  async mailOutcome({ caseId, state, link }: MailOutcome): Promise<void> {
    if (state === 'sent') {
      if (link?.kind === 'verification') await this.proofs.mailSent(link.id);
      return;
    }
    const { remindTo } = await this.deps.settings();
    const one = caseId && remindTo ? await this.store.find(caseId) : undefined;
    if (one) await this.deps.outbox.enqueue({ to: remindTo, ...failureMail(one.reference) });
  }

  private async need(caseId: string): Promise<Case> {
    const one = await this.store.find(caseId);
    if (!one) throw noCase();
    return one;
  }

  private async toRow(one: Case, mailTrouble: boolean): Promise<CaseRow> {
    const now = this.deps.clock.now();
    const { assigneeId } = one;
    return given<CaseRow>({
      caseId: one.caseId,
      reference: one.reference,
      kind: one.kind,
      source: one.source,
      state: one.state,
      identity: identityAt(one.identity, now).state,
      requester: one.requester,
      subjectIds: [...one.subjectIds],
      language: one.language,
      receivedAt: one.clock.receivedAt,
      dueAt: dueAt(one.clock, now),
      dueDay: dueDay(one.clock, now),
      closedAt: one.closedAt,
      assignee: assigneeId ? { id: assigneeId, name: await this.deps.nameOf(assigneeId) } : null,
      mailTrouble,
    });
  }

  private async toDetails(one: Case): Promise<CaseDetails> {
    const [onFile, troubled, history] = await Promise.all([
      this.actions.onFile(one, one.subjectIds),
      this.deps.outbox.troubled([one.caseId]),
      this.history.of(one.caseId),
    ]);
    const mailTrouble = troubled.has(one.caseId);
    const around = this.actions.circumstances(one, onFile, mailTrouble);
    const {
      identity: _,
      receivedAt: __,
      dueAt: due,
      dueDay: day,
      ...row
    } = await this.toRow(one, mailTrouble);
    const { nonce: ___, passwordHash, by, ...identity } = identityAt(one.identity, around.now);
    return given<CaseDetails>({
      ...row,
      details: one.details,
      clock: { ...one.clock, receivedDay: receivedDay(one.clock), dueAt: due, dueDay: day },
      identity: {
        ...identity,
        ...(by ? { by: await this.deps.nameOf(by) } : {}),
        ...(passwordHash === undefined ? {} : { hasPassword: true }),
      },
      refusal: one.refusal,
      history,
      addresses: proofAddresses(one, onFile),
      actions: actionsOf(one, around),
    });
  }
}
