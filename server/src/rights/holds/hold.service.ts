import {
  LiveChatError,
  type HoldInfo,
  type HoldLift,
  type MailState,
  type NewHold,
} from '../../../../protocol';
import { normalEmail, type Clock, type Database } from '../../foundation/platform';
import { checkLift, checkReview, isHidden, remember } from './hold.rules';
import { HoldStore, type Covered, type StoredHold } from './hold.store';

export interface HoldDeps {
  database: Database;
  clock: Clock;
  /** All confirmed ids of a person. */
  groupOf: (subjectIds: readonly string[]) => Promise<string[]>;
  /** Chats of persons, as they are now. */
  chatsOf: (subjectIds: readonly string[]) => Promise<string[]>;
  /** Whose a chat is; nothing for an unknown one. */
  visitorOf: (chatId: string) => Promise<string | undefined>;
  nameOf: (userId: string) => string;
  /** Mails that a restriction is about to be lifted. @returns the mail's id */
  tell: (hold: StoredHold, to: string, language: string) => Promise<string>;
  /** Addresses on file of persons. */
  addressesOf: (subjectIds: readonly string[]) => Promise<string[]>;
  /** Writes a line into the history of a case. */
  noteInCase: (caseId: string, what: 'placed' | 'lifted', by?: string) => Promise<void>;
  /** Exports of these persons that were made before lose their files: restricted data goes to nobody (Art 18(2)). */
  restricted: (subjectIds: readonly string[]) => Promise<void>;
  /** What became of a mail; nothing for one that is no more. */
  mailState: (mailId: string) => Promise<MailState | undefined>;
  /** Screens that show these chats let go of them, or of nothing. */
  hide: (chatIds: readonly string[]) => void;
  /** Screens may show these chats again. */
  show: (chatIds: readonly string[]) => void;
  /** Receivers are told (Art 19). */
  announce: (
    type: 'subject.restricted' | 'subject.unrestricted',
    subjectIds: readonly string[],
    holdId: string
  ) => Promise<void>;
  /** Erasures that waited for it go on. */
  resume: () => Promise<void>;
  /** How many erasures wait for a hold over these ids. */
  waitingFor: (ids: readonly string[]) => Promise<number>;
  audit: (act: {
    action: string;
    by?: string;
    target: string;
    data?: Record<string, string | number | boolean>;
  }) => Promise<void>;
}

const absent = () => new LiveChatError('not_found', 'There is no such hold.');

/** Legal holds and restrictions of processing, over all confirmed ids of a person (R22). */
export class HoldService {
  private readonly store: HoldStore;
  private hidden = { chats: new Set<string>(), subjects: new Set<string>() };
  private held = new Set<string>();

  constructor(private readonly deps: HoldDeps) {
    this.store = new HoldStore(deps.database);
  }

  /** What must not be seen, as it was last read: asked for at every event of an agent, so it must not wait. */
  get hiddenChats(): ReadonlySet<string> {
    return this.hidden.chats;
  }

  get hiddenSubjects(): ReadonlySet<string> {
    return this.hidden.subjects;
  }

  /** Everybody under a hold, hidden or not. */
  get heldSubjects(): ReadonlySet<string> {
    return this.held;
  }

  /** Whether one of these persons, under any of their ids, has a chat that must not be seen. */
  async hidesChatOf(subjectIds: readonly string[]): Promise<boolean> {
    if (this.hidden.chats.size === 0) return false;
    const chatIds = await this.deps.chatsOf(await this.deps.groupOf(subjectIds));
    return chatIds.some((id) => this.hidden.chats.has(id));
  }

  /** Reads again what is hidden: other instances place holds, too. */
  async refresh(): Promise<void> {
    const [chats, subjects, held] = await Promise.all([
      this.store.ids('chat', 'hidden'),
      this.store.ids('subject', 'hidden'),
      this.store.ids('subject', 'all'),
    ]);
    this.held = new Set(held);
    const before = this.hidden.chats;
    const fresh = chats.filter((id) => !before.has(id));
    this.hidden = { chats: new Set(chats), subjects: new Set(subjects) };
    const shown = [...before].filter((id) => !this.hidden.chats.has(id));
    if (fresh.length > 0) this.deps.hide(fresh);
    if (shown.length > 0) this.deps.show(shown);
  }

  private async coveredOf(target: NewHold['target']): Promise<Covered[]> {
    if (target.kind === 'chat') {
      if ((await this.deps.visitorOf(target.chatId)) === undefined) {
        throw new LiveChatError('not_found', 'There is no such chat.');
      }
      return [{ kind: 'chat', id: target.chatId }];
    }
    const subjectIds = await this.deps.groupOf([target.subjectId]);
    const chatIds = await this.deps.chatsOf(subjectIds);
    return [
      ...subjectIds.map((id): Covered => ({ kind: 'subject', id })),
      ...chatIds.map((id): Covered => ({ kind: 'chat', id })),
    ];
  }

  /** @throws LiveChatError `invalid_request` | `not_found` */
  async place(request: NewHold, by: string): Promise<HoldInfo> {
    const now = this.deps.clock.now();
    checkReview(request.reviewAt, now);
    const covered = await this.coveredOf(request.target);
    const target =
      request.target.kind === 'chat' ? request.target.chatId : request.target.subjectId;
    await this.deps.audit({
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
          request.target.kind === 'chat'
            ? await this.deps.visitorOf(request.target.chatId)
            : undefined,
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
    if (request.kind === 'restriction') await this.deps.restricted(subjectIds);
    if (request.caseId) await this.deps.noteInCase(request.caseId, 'placed', by);
    await this.announce('subject.restricted', await this.need(holdId));
    return this.info(await this.need(holdId));
  }

  private async announce(
    type: 'subject.restricted' | 'subject.unrestricted',
    one: StoredHold
  ): Promise<void> {
    if (one.kind !== 'restriction') return;
    const subjectIds = await this.store.coveredBy(one.holdId, 'subject');
    if (subjectIds.length > 0) await this.deps.announce(type, subjectIds, one.holdId);
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
    const chatIds = await this.deps.chatsOf(subjectIds);
    const holds = await this.store.covering([...subjectIds, ...chatIds]);
    return Promise.all(holds.map((one) => this.info(one)));
  }

  /** @throws LiveChatError `not_found` */
  async read(holdId: string): Promise<HoldInfo> {
    return this.info(await this.need(holdId));
  }

  /** @throws LiveChatError `invalid_request` | `not_found` | `conflict` */
  async review(holdId: string, reviewAt: number, by: string): Promise<HoldInfo> {
    checkReview(reviewAt, this.deps.clock.now());
    await this.need(holdId);
    if (!(await this.store.change(holdId, ['active', 'lifting'], { review_at: reviewAt }))) {
      throw new LiveChatError('conflict', 'It was lifted.');
    }
    await this.deps.audit({ action: 'hold.review', by, target: holdId });
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
    await this.deps.audit({
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
      const mailId = await this.deps.tell(one, tell.to, tell.language);
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
      target.kind === 'subject' ? target.subjectId : await this.deps.visitorOf(target.chatId);
    if (!subjectId) return [];
    return this.deps.addressesOf(await this.deps.groupOf([subjectId]));
  }

  private async end(one: StoredHold): Promise<void> {
    const subjectIds = await this.store.coveredBy(one.holdId, 'subject');
    if (!(await this.store.lift(one.holdId, this.deps.clock.now()))) return;
    await this.deps.audit({ action: 'hold.lifted', target: one.holdId });
    if (one.caseId) await this.deps.noteInCase(one.caseId, 'lifted');
    await this.refresh();
    if (one.kind === 'restriction' && subjectIds.length > 0) {
      await this.deps.announce('subject.unrestricted', subjectIds, one.holdId);
    }
    await this.deps.resume();
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
      const outcome = await this.deps.mailState(mailId);
      if (outcome === 'waiting') continue;
      await this.mailSettled(holdId, mailId, outcome === 'sent' ? 'sent' : 'failed');
    }
  }

  /** Two ids were confirmed to be one person: what holds one holds the other. */
  async follow(subjectId: string): Promise<void> {
    const group = await this.deps.groupOf([subjectId]);
    for (const one of await this.store.covering(group)) {
      if (one.target.kind !== 'subject') continue;
      const covered = await this.coveredOf(one.target);
      await this.store.cover(this.deps.database.knex, one, covered, this.deps.clock.now());
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
      const blocked = remember(one.blocked, what, this.deps.clock.now(), count);
      await this.store.change(one.holdId, ['active', 'lifting'], {
        blocked: JSON.stringify(blocked),
      });
      await this.deps.audit({ action: 'hold.blocked', target: one.holdId, data: { what, count } });
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
    const now = this.deps.clock.now();
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
      by: { id: one.placedBy, name: this.deps.nameOf(one.placedBy) },
      subjectIds,
      addresses: one.state === 'lifted' ? [] : await this.addressesOf(one),
      ...(one.liftedAt === undefined ? {} : { liftedAt: one.liftedAt }),
      ...(one.liftReason ? { liftReason: one.liftReason } : {}),
      blocked: one.blocked,
      waiting: await this.deps.waitingFor([...subjectIds, ...chatIds]),
      overdue: one.state !== 'lifted' && one.reviewAt < now,
    };
  }
}
