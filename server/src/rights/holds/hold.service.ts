import { LiveChatError, type HoldInfo, type HoldLift, type NewHold } from '../../../../protocol';
import type { ChatIds } from '../../conversation/chat';
import type { Hiding } from '../../conversation/desk';
import type { Gateway } from '../../conversation/gateway';
import type { Audit } from '../../foundation/audit';
import { fact, type Facts } from '../../foundation/facts';
import type { Ground } from '../../foundation/ground';
import type { Mailing } from '../../foundation/mailing';
import { normalEmail } from '../../foundation/platform';
import type { NoticeService } from '../../transparency/notice';
import type { SubjectNews } from '../../transparency/receivers';
import { letterOf, type Cases } from '../cases';
import type { ExportService } from '../export';
import type { People } from '../people';
import { checkLift, checkReview, isHidden, remember } from './hold.rules';
import { HoldStore, type Covered, type StoredHold } from './hold.store';

export interface HoldDeps {
  ground: Ground;
  facts: Facts;
  audit: Audit;
  mailing: Mailing;
  chatIds: ChatIds;
  hiding: Hiding;
  gateway: Gateway;
  notice: NoticeService;
  news: SubjectNews;
  people: People;
  cases: Cases;
  exports: ExportService;
}

/** A hold is over: what waited for it goes on. */
export const holdLifted = fact<{ holdId: string }>('hold.lifted');

const absent = () => new LiveChatError('not_found', 'There is no such hold.');

/** Legal holds and restrictions of processing, over all confirmed ids of a person (R22). */
export class HoldService {
  private readonly store: HoldStore;
  private held = new Set<string>();
  private waiting: (ids: readonly string[]) => Promise<number> = () => Promise.resolve(0);

  constructor(private readonly deps: HoldDeps) {
    this.store = new HoldStore(deps.ground.database);
  }

  /** Says how much waits for holds over these ids. */
  countWaitingBy(waiting: (ids: readonly string[]) => Promise<number>): void {
    this.waiting = waiting;
  }

  private groupOf(subjectIds: readonly string[]): Promise<string[]> {
    return this.deps.people.links.groupOf(subjectIds);
  }

  /** Whose a chat is; nothing for an unknown one. */
  private async visitorOf(chatId: string): Promise<string | undefined> {
    return (await this.deps.chatIds.visitorsOf([chatId]))[0];
  }

  /** Mails that a restriction is about to be lifted. @returns the mail's id */
  private async tell(
    { holdId, caseId, target }: StoredHold,
    to: string,
    language: string
  ): Promise<string> {
    const { cases, notice, mailing } = this.deps;
    const gate = caseId ? await cases.service.gate(caseId) : undefined;
    const { subject, text } = letterOf('unrestriction', {
      language,
      writer: await notice.writer(),
      ...(gate ? { reference: gate.reference, kind: gate.kind } : {}),
    });
    return mailing.outbox.enqueue({
      to,
      subject,
      text,
      link: { kind: 'hold', id: holdId },
      ...(caseId ? { caseId } : target.kind === 'subject' ? { subjectId: target.subjectId } : {}),
    });
  }

  /** Writes a line into the history of a case. */
  private async noteInCase(caseId: string, what: 'placed' | 'lifted', by?: string): Promise<void> {
    const data = { what };
    await this.deps.cases.service.note(caseId, { type: 'hold', data, ...(by ? { by } : {}) });
  }

  /**
   * Restricted data is handed to the person alone, for a request of theirs; what is tried else is written down.
   * @throws LiveChatError `conflict`
   */
  async assertExportable(
    subjectIds: readonly string[],
    chatIds: readonly string[],
    caseId: string | undefined
  ): Promise<void> {
    const ids = chatIds.length > 0 ? chatIds : subjectIds;
    const restricting = (await this.covering(ids)).filter(({ kind }) => kind === 'restriction');
    if (restricting.length === 0) return;
    const kind = caseId ? (await this.deps.cases.service.gate(caseId)).kind : undefined;
    if (kind === 'access' || kind === 'portability') return;
    await this.stopped(ids, 'export');
    throw new LiveChatError(
      'conflict',
      'This data is restricted: it goes to the person alone, in a case of access or portability.'
    );
  }

  /** Whether agents must not see a chat, as it was last read. */
  hides(chatId: string): boolean {
    return this.deps.hiding.has(chatId);
  }

  /** Everybody under a hold, hidden or not. */
  get heldSubjects(): ReadonlySet<string> {
    return this.held;
  }

  /** Reads again what is hidden: other instances place holds, too. */
  async refresh(): Promise<void> {
    const [chats, subjects, held] = await Promise.all([
      this.store.ids('chat', 'hidden'),
      this.store.ids('subject', 'hidden'),
      this.store.ids('subject', 'all'),
    ]);
    this.held = new Set(held);
    const { hiding, gateway } = this.deps;
    const before = hiding.chats;
    const fresh = chats.filter((id) => !before.has(id));
    hiding.be({ chats: new Set(chats), subjects: new Set(subjects) });
    const shown = [...before].filter((id) => !hiding.has(id));
    if (fresh.length > 0) gateway.hide(fresh);
    if (shown.length > 0) gateway.show(shown);
  }

  private async coveredOf(target: NewHold['target']): Promise<Covered[]> {
    if (target.kind === 'chat') {
      if ((await this.visitorOf(target.chatId)) === undefined) {
        throw new LiveChatError('not_found', 'There is no such chat.');
      }
      return [{ kind: 'chat', id: target.chatId }];
    }
    const subjectIds = await this.groupOf([target.subjectId]);
    const chatIds = await this.deps.chatIds.of(subjectIds);
    return [
      ...subjectIds.map((id): Covered => ({ kind: 'subject', id })),
      ...chatIds.map((id): Covered => ({ kind: 'chat', id })),
    ];
  }

  /** @throws LiveChatError `invalid_request` | `not_found` */
  async place(request: NewHold, by: string): Promise<HoldInfo> {
    const now = this.deps.ground.clock.now();
    checkReview(request.reviewAt, now);
    const covered = await this.coveredOf(request.target);
    const target =
      request.target.kind === 'chat' ? request.target.chatId : request.target.subjectId;
    await this.deps.audit.log.record({
      action: 'hold.place',
      by,
      target,
      data: { kind: request.kind, ids: covered.length },
    });
    const holdId = await this.store.insert(
      {
        kind: request.kind,
        target: request.target,
        ownerId:
          request.target.kind === 'chat' ? await this.visitorOf(request.target.chatId) : undefined,
        reason: request.reason,
        hidden: isHidden(request),
        reviewAt: request.reviewAt,
        caseId: request.caseId,
        placedAt: now,
        placedBy: by,
      },
      covered
    );
    await this.refresh();
    const subjectIds = covered.filter(({ kind }) => kind === 'subject').map(({ id }) => id);
    if (request.kind === 'restriction') await this.deps.exports.destroyAbout(subjectIds);
    if (request.caseId) await this.noteInCase(request.caseId, 'placed', by);
    await this.announce('subject.restricted', await this.need(holdId));
    return this.info(await this.need(holdId));
  }

  private async announce(
    type: 'subject.restricted' | 'subject.unrestricted',
    one: StoredHold
  ): Promise<void> {
    if (one.kind !== 'restriction') return;
    const subjectIds = await this.store.coveredBy(one.holdId, 'subject');
    if (subjectIds.length > 0) await this.deps.news.queue(type, subjectIds, one.holdId);
  }

  private async need(holdId: string): Promise<StoredHold> {
    const one = await this.store.find(holdId);
    if (!one) throw absent();
    return one;
  }

  async list(state: 'open' | 'lifted' | 'all'): Promise<HoldInfo[]> {
    return Promise.all((await this.store.list(state)).map((one) => this.info(one)));
  }

  /** Holds on these persons, their chats included. */
  async about(subjectIds: readonly string[]): Promise<HoldInfo[]> {
    const chatIds = await this.deps.chatIds.of(subjectIds);
    const holds = await this.store.covering([...subjectIds, ...chatIds]);
    return Promise.all(holds.map((one) => this.info(one)));
  }

  /** @throws LiveChatError `not_found` */
  async read(holdId: string): Promise<HoldInfo> {
    return this.info(await this.need(holdId));
  }

  /** @throws LiveChatError `invalid_request` | `not_found` | `conflict` */
  async review(holdId: string, reviewAt: number, by: string): Promise<HoldInfo> {
    checkReview(reviewAt, this.deps.ground.clock.now());
    await this.need(holdId);
    if (!(await this.store.change(holdId, ['active', 'lifting'], { review_at: reviewAt }))) {
      throw new LiveChatError('conflict', 'It was lifted.');
    }
    await this.deps.audit.log.record({ action: 'hold.review', by, target: holdId });
    return this.info(await this.need(holdId));
  }

  /**
   * Lifts a hold. A restriction is lifted once the mail that tells of it has left, or at once when the person was told
   * on another way.
   * @throws LiveChatError `invalid_request` | `not_found` | `conflict`
   */
  async lift(holdId: string, request: HoldLift, by: string): Promise<HoldInfo> {
    const one = await this.need(holdId);
    checkLift(one, request);
    if (one.state === 'lifted') throw new LiveChatError('conflict', 'It was lifted before.');
    const { tell } = request;
    const reason = tell.by === 'other' ? `${request.reason}\n\n${tell.how}` : request.reason;
    await this.deps.audit.log.record({
      action: 'hold.lift',
      by,
      target: holdId,
      data: { kind: one.kind, told: tell.by },
    });
    const columns = { lift_reason: reason, lifted_by: by };
    if (tell.by === 'mail') {
      const addresses = (await this.addressesOf(one)).map(normalEmail);
      if (!addresses.includes(normalEmail(tell.to))) {
        throw new LiveChatError('invalid_request', 'to: is no address on file of this person.');
      }
      // Before the mail, whose outcome may be told before anything else happens here.
      await this.store.change(holdId, ['active', 'lifting'], {
        ...columns,
        state: 'lifting',
        mail_id: null,
      });
      const mailId = await this.tell(one, tell.to, tell.language);
      await this.store.change(holdId, ['lifting'], { mail_id: mailId });
    } else {
      await this.store.change(holdId, ['active', 'lifting'], columns);
      await this.end(one);
    }
    return this.info(await this.need(holdId));
  }

  /** Addresses of whom it is about. */
  private async addressesOf({ target }: StoredHold): Promise<string[]> {
    const subjectId =
      target.kind === 'subject' ? target.subjectId : await this.visitorOf(target.chatId);
    if (!subjectId) return [];
    return this.deps.people.service.emailsOf(await this.groupOf([subjectId]));
  }

  private async end(one: StoredHold): Promise<void> {
    const subjectIds = await this.store.coveredBy(one.holdId, 'subject');
    if (!(await this.store.lift(one.holdId, this.deps.ground.clock.now()))) return;
    await this.deps.audit.log.record({ action: 'hold.lifted', target: one.holdId });
    if (one.caseId) await this.noteInCase(one.caseId, 'lifted');
    await this.refresh();
    if (one.kind === 'restriction' && subjectIds.length > 0) {
      await this.deps.news.queue('subject.unrestricted', subjectIds, one.holdId);
    }
    await this.deps.facts.tell(holdLifted, { holdId: one.holdId });
  }

  /** The mail that tells of a lifting has left, or was given up: then somebody has to tell on another way. */
  async mailSettled(holdId: string, mailId: string, state: 'sent' | 'failed'): Promise<void> {
    const one = await this.store.find(holdId);
    // A mail of an earlier try says nothing on this one.
    if (one?.state !== 'lifting' || (one.mailId ?? mailId) !== mailId) return;
    if (state === 'sent') await this.end(one);
    else await this.store.change(holdId, ['lifting'], { state: 'active', mail_id: null });
  }

  /** Looks for outcomes that nobody told: the server stopped in between. */
  async settleLifting(): Promise<void> {
    for (const { holdId, mailId, state } of await this.store.list('open')) {
      if (state !== 'lifting' || mailId === undefined) continue;
      const outcome = (await this.deps.mailing.outbox.find([mailId])).get(mailId)?.state;
      if (outcome === 'waiting') continue;
      await this.mailSettled(holdId, mailId, outcome === 'sent' ? 'sent' : 'failed');
    }
  }

  /** Two ids were confirmed to be one person: what holds one holds the other. */
  async follow(subjectId: string): Promise<void> {
    const group = await this.groupOf([subjectId]);
    for (const one of await this.store.covering(group)) {
      if (one.target.kind !== 'subject') continue;
      const covered = await this.coveredOf(one.target);
      await this.store.cover(
        this.deps.ground.database.knex,
        one,
        covered,
        this.deps.ground.clock.now()
      );
    }
    await this.refresh();
  }

  /** Writes down that something was stopped; ids may be of persons and chats. @returns the holds that did */
  async stopped(
    ids: readonly string[],
    what: HoldInfo['blocked'][number]['what'],
    count = 1
  ): Promise<StoredHold[]> {
    const holds = await this.store.covering(ids);
    for (const one of holds) {
      const blocked = remember(one.blocked, what, this.deps.ground.clock.now(), count);
      await this.store.change(one.holdId, ['active', 'lifting'], {
        blocked: JSON.stringify(blocked),
      });
      await this.deps.audit.log.record({
        action: 'hold.blocked',
        target: one.holdId,
        data: { what, count },
      });
    }
    return holds;
  }

  /**
   * Refuses to change what is held: it has to stay as it is.
   * @throws LiveChatError `conflict`
   */
  async assertFree(ids: readonly string[], what: 'redaction' | 'correction'): Promise<void> {
    if ((await this.store.covering(ids)).length === 0) return;
    await this.stopped(ids, what);
    throw new LiveChatError(
      'conflict',
      'A hold or restriction keeps it as it is; lift that first.'
    );
  }

  /** Holds over any of the ids, without writing anything down. */
  covering(ids: readonly string[]): Promise<StoredHold[]> {
    return this.store.covering(ids);
  }

  private async info(one: StoredHold): Promise<HoldInfo> {
    const now = this.deps.ground.clock.now();
    const [subjectIds, chatIds] = await Promise.all([
      this.store.coveredBy(one.holdId, 'subject'),
      this.store.coveredBy(one.holdId, 'chat'),
    ]);
    return {
      holdId: one.holdId,
      kind: one.kind,
      target: one.target,
      reason: one.reason,
      hidden: one.hidden,
      reviewAt: one.reviewAt,
      ...(one.caseId ? { caseId: one.caseId } : {}),
      state: one.state,
      placedAt: one.placedAt,
      by: { id: one.placedBy, name: this.deps.audit.admins.nameOf(one.placedBy) },
      subjectIds,
      addresses: one.state === 'lifted' ? [] : await this.addressesOf(one),
      ...(one.liftedAt === undefined ? {} : { liftedAt: one.liftedAt }),
      ...(one.liftReason ? { liftReason: one.liftReason } : {}),
      blocked: one.blocked,
      waiting: await this.waiting([...subjectIds, ...chatIds]),
      overdue: one.state !== 'lifted' && one.reviewAt < now,
    };
  }
}
