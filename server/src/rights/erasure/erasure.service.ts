import {
  LiveChatError,
  sumPlan,
  type ErasureBlocker,
  type ErasureInfo,
  type ErasurePreview,
  type ErasureRequest,
  type ErasureScope,
} from '../../../../protocol';
import { assertDecided, shownOthers, type Hides } from '../people';
import type { ErasureTarget } from '../../foundation/personal-data';
import { newReference } from '../../foundation/platform';
import type { ErasureDeps } from './erasure.deps';
import { mayCancel, planHash } from './erasure.rules';
import type { ErasureRunner } from './erasure.runner';
import type { StoredErasure } from './erasure.store';

/** Who asks. */
export interface Requester {
  userId: string;
  /** Has the right to approve. */
  approves: boolean;
  /** Whom and what they must not see (R22). */
  hides: Hides;
}

const absent = () => new LiveChatError('not_found', 'There is no such erasure.');
const changed = () =>
  new LiveChatError('conflict', 'The data has changed since the preview; look again.');

const namedIn = ({ subjectIds, chatIds = [] }: ErasureTarget): string[] => [
  ...subjectIds,
  ...chatIds,
];

/**
 * Where the receipt goes. Whoever had their data erased is told of it unless somebody decided that nobody writes.
 * @throws LiveChatError `invalid_request`
 */
const receiptAddress = (
  wanted: string | null | undefined,
  addresses: readonly string[]
): string | undefined => {
  if (wanted === null) return undefined;
  if (wanted === undefined) return addresses[0];
  if (addresses.includes(wanted)) return wanted;
  throw new LiveChatError('invalid_request', 'receiptTo: is no address on file of them.');
};

/** Erasures: previewed, approved, made in the background, proven (R19). */
export class ErasureService {
  constructor(
    private readonly deps: ErasureDeps,
    private readonly runner: Pick<ErasureRunner, 'kick'>
  ) {}

  /** @throws LiveChatError `not_found` for a scope without anybody */
  private async targetOf(scope: ErasureScope, statistics: 'keep' | 'drop'): Promise<ErasureTarget> {
    const subjectIds =
      scope.kind === 'subjects'
        ? await this.deps.groupOf(scope.subjectIds)
        : await this.deps.visitorsOf(scope.chatIds);
    if (subjectIds.length === 0) {
      throw new LiveChatError('not_found', 'There is nobody with these ids; search again.');
    }
    const chats = scope.kind === 'chats' ? { chatIds: [...new Set(scope.chatIds)] } : {};
    return { subjectIds, ...chats, statistics };
  }

  /** All ids that a hold on it would name. */
  private async idsOf(target: ErasureTarget): Promise<string[]> {
    return [...target.subjectIds, ...(await this.deps.freezer.chatIds(target))];
  }

  private async blockersOf(target: ErasureTarget, caseId?: string): Promise<ErasureBlocker[]> {
    const holds = await this.deps.holds.covering(await this.idsOf(target));
    const people = target.chatIds ? await this.deps.groupOf(target.subjectIds) : target.subjectIds;
    const cases = await this.deps.standingCases(people, target.chatIds === undefined);
    return [
      ...holds.map(({ holdId, reason }): ErasureBlocker => ({ kind: 'hold', holdId, reason })),
      ...cases
        .filter((one) => one.caseId !== caseId)
        .map((one): ErasureBlocker => ({
          kind: 'case',
          caseId: one.caseId,
          reference: one.reference,
        })),
    ];
  }

  private async previewOf(
    target: ErasureTarget,
    caseId: string | undefined,
    hides: Hides
  ): Promise<ErasurePreview> {
    const plan = await this.deps.eraser.plan(target);
    const chatIds = await this.deps.freezer.chatIds(target);
    const [blockers, mentions, others, openChats, addresses, settings] = await Promise.all([
      this.blockersOf(target, caseId),
      target.chatIds ? [] : this.deps.mentions(target.subjectIds),
      // Of single chats it is known that they are not everything.
      target.chatIds ? [] : this.deps.others(target.subjectIds),
      this.deps.openChats(chatIds),
      this.deps.addressesOf(target.subjectIds, caseId),
      this.deps.settings(),
    ]);
    return {
      planHash: planHash(target, plan),
      subjectIds: [...target.subjectIds],
      plan,
      totals: sumPlan(plan),
      blockers,
      mentions,
      others: shownOthers(others, hides),
      openChats,
      secondPerson: settings.secondPersonErasure,
      receivers: target.chatIds ? [] : this.deps.receivers(),
      addresses,
      language: await this.deps.languageOf(target.subjectIds, caseId),
    };
  }

  /** What an erasure would do; writes nothing. @throws LiveChatError `not_found` */
  async preview(
    scope: ErasureScope,
    statistics: 'keep' | 'drop',
    caseId: string | undefined,
    hides: Hides
  ): Promise<ErasurePreview> {
    return this.previewOf(await this.targetOf(scope, statistics), caseId, hides);
  }

  /**
   * Takes an erasure on, as it was previewed.
   * @throws LiveChatError `conflict` when the data is not what was previewed, when something stands in the way, or one
   * for the same person is under way | `invalid_request` | `not_found`
   */
  async create(request: ErasureRequest, by: Requester): Promise<ErasureInfo> {
    if (!request.caseId && !request.reason?.trim()) {
      throw new LiveChatError('invalid_request', 'reason: say why it is done, or name a case.');
    }
    const target = await this.targetOf(request.scope, request.statistics);
    if (request.caseId) await this.deps.mayErase(request.caseId, target.subjectIds);
    const preview = await this.previewOf(target, request.caseId, by.hides);
    if (preview.planHash !== request.planHash) throw changed();
    assertDecided(preview.others, request.leftOut);
    await this.assertFree(target, preview);
    const receiptTo = receiptAddress(request.receiptTo, preview.addresses);
    const reference = newReference('E');
    const direct = !preview.secondPerson && by.approves;
    await this.deps.audit({
      action: 'erasure.request',
      by: by.userId,
      target: reference,
      data: {
        subjects: target.subjectIds,
        records: preview.totals.delete + preview.totals.anonymise,
      },
    });
    const erasureId = await this.deps.store.insert({
      reference,
      state: direct ? 'queued' : 'approval',
      scope: request.scope.kind,
      target,
      plan: preview.plan,
      language: request.language,
      caseId: request.caseId,
      reason: request.reason,
      receiptTo,
      createdAt: this.deps.clock.now(),
      createdBy: by.userId,
      approvedBy: direct ? by.userId : undefined,
      twoPersons: preview.secondPerson,
      replay: false,
    });
    if (request.caseId) {
      await this.deps.noteInCase(request.caseId, 'requested', reference, by.userId);
    }
    this.runner.kick();
    return this.read(erasureId);
  }

  /** @throws LiveChatError `conflict` */
  private async assertUnblocked(
    target: ErasureTarget,
    blockers: readonly ErasureBlocker[]
  ): Promise<void> {
    if (blockers.some(({ kind }) => kind === 'hold')) {
      await this.deps.holds.stopped(await this.idsOf(target), 'erasure');
      throw new LiveChatError('conflict', 'A hold or restriction keeps it; lift that first.');
    }
    if (blockers.length > 0) {
      throw new LiveChatError(
        'conflict',
        'Another request of the person is open, or about others as well; settle that first.'
      );
    }
  }

  private async assertFree(target: ErasureTarget, { blockers }: ErasurePreview): Promise<void> {
    await this.assertUnblocked(target, blockers);
    const live = await this.deps.store.liveAbout([
      ...(target.chatIds ? [] : target.subjectIds),
      ...(target.chatIds ?? []),
    ]);
    if (live.length > 0) {
      throw new LiveChatError('conflict', 'An erasure of the same data is under way already.');
    }
  }

  private async need(erasureId: string): Promise<StoredErasure> {
    const one = await this.deps.store.find(erasureId);
    if (!one) throw absent();
    return one;
  }

  /** What it would do now. @throws LiveChatError `not_found` | `conflict` once it has begun */
  async review(erasureId: string, hides: Hides): Promise<ErasurePreview> {
    const one = await this.need(erasureId);
    if (!['approval', 'changed'].includes(one.state)) {
      throw new LiveChatError('conflict', 'It does not wait for anybody to look at it.');
    }
    return this.previewOf(one.target, one.caseId, hides);
  }

  /** @throws LiveChatError `forbidden` for whoever asked for it, where two are needed | `conflict` */
  async approve(erasureId: string, hash: string, by: string): Promise<ErasureInfo> {
    const one = await this.need(erasureId);
    const second = one.twoPersons || (await this.deps.settings()).secondPersonErasure;
    if (second && one.createdBy === by) {
      throw new LiveChatError('forbidden', 'Somebody else than who asked for it has to approve.');
    }
    if (one.caseId) await this.deps.mayErase(one.caseId, one.target.subjectIds);
    const plan = await this.deps.eraser.plan(one.target);
    if (planHash(one.target, plan) !== hash) throw changed();
    await this.assertUnblocked(one.target, await this.blockersOf(one.target, one.caseId));
    await this.deps.audit({ action: 'erasure.approve', by, target: one.reference });
    const moved = await this.deps.store.move(erasureId, ['approval', 'changed'], {
      state: 'queued',
      trouble: null,
      plan,
      approvedBy: by,
    });
    if (!moved) throw new LiveChatError('conflict', 'It does not wait for approval.');
    if (one.caseId) await this.deps.noteInCase(one.caseId, 'approved', one.reference, by);
    this.runner.kick();
    return this.read(erasureId);
  }

  /** @throws LiveChatError `conflict` once something is gone */
  async cancel(erasureId: string, by: string): Promise<ErasureInfo> {
    const one = await this.need(erasureId);
    const cancellable = mayCancel(one.state, one.frozenAt !== undefined);
    const moved =
      cancellable &&
      (await this.deps.store.move(erasureId, [one.state], {
        state: 'cancelled',
        finishedAt: this.deps.clock.now(),
        forget: true,
      }));
    if (!moved) {
      throw new LiveChatError('conflict', 'It has begun and has to be brought to its end.');
    }
    await this.deps.audit({ action: 'erasure.cancel', by, target: one.reference });
    if (one.caseId) await this.deps.noteInCase(one.caseId, 'cancelled', one.reference, by);
    return this.read(erasureId);
  }

  /** Goes on now with one that stands still. @throws LiveChatError `conflict` */
  async retry(erasureId: string, by: string): Promise<ErasureInfo> {
    const one = await this.need(erasureId);
    const moved = await this.deps.store.move(
      erasureId,
      ['running', 'blocked', 'receipt', 'scrubbing'],
      {
        ...(one.state === 'blocked' ? { state: 'queued' } : {}),
        trouble: null,
        touchedAt: null,
        nextAt: null,
      }
    );
    if (!moved) throw new LiveChatError('conflict', 'It does not stand still.');
    if (one.receiptMailId && (await this.mailTrouble(one))) {
      await this.deps.retryMail(one.receiptMailId);
    }
    await this.deps.audit({ action: 'erasure.retry', by, target: one.reference });
    this.runner.kick();
    return this.read(erasureId);
  }

  /**
   * Does not wait for the receipt's mail any more: somebody hands the receipt over on another way.
   * @throws LiveChatError `conflict`
   */
  async withoutMail(erasureId: string, by: string): Promise<ErasureInfo> {
    const one = await this.need(erasureId);
    if (one.state !== 'receipt' || !one.receiptMailId) {
      throw new LiveChatError('conflict', 'It does not wait for a mail.');
    }
    await this.deps.audit({ action: 'erasure.without_mail', by, target: one.reference });
    await this.deps.giveUpMail(one.receiptMailId);
    return this.read(erasureId);
  }

  async read(erasureId: string): Promise<ErasureInfo> {
    const one = await this.need(erasureId);
    const [info] = await this.infos([one]);
    if (!info) throw absent();
    return info;
  }

  /** @param hidden whether any of these persons and chats is not to be seen by who asks (R22) */
  async list(
    caseId: string | undefined,
    hidden: (ids: readonly string[]) => boolean
  ): Promise<ErasureInfo[]> {
    const all = await this.deps.store.list(caseId);
    return this.infos(all.filter(({ target }) => !hidden(namedIn(target))));
  }

  /** Persons and chats that an erasure is about; nobody any more once it is over. @throws LiveChatError `not_found` */
  async about(erasureId: string): Promise<string[]> {
    return namedIn((await this.need(erasureId)).target);
  }

  /** For the receipt: plan and time of one that is through with the data. @throws LiveChatError `conflict` */
  async finished(erasureId: string): Promise<StoredErasure> {
    const one = await this.need(erasureId);
    if (!['receipt', 'scrubbing', 'done'].includes(one.state)) {
      throw new LiveChatError('conflict', 'There is a receipt once the data is gone.');
    }
    return one;
  }

  private async infos(list: readonly StoredErasure[]): Promise<ErasureInfo[]> {
    const waiting = await this.deps.unconfirmed(list.map(({ erasureId }) => erasureId));
    const { secondPersonErasure: secondPerson } = await this.deps.settings();
    return Promise.all(
      list.map(async (one) => ({
        ...this.info(one, waiting.get(one.erasureId) ?? 0, await this.mailTrouble(one)),
        secondPerson: secondPerson || one.twoPersons === true,
      }))
    );
  }

  /** The receipt's mail is tried again and again. */
  private async mailTrouble({ state, receiptMailId }: StoredErasure): Promise<boolean> {
    return state === 'receipt' && receiptMailId !== undefined
      ? this.deps.mailTroubled(receiptMailId)
      : false;
  }

  private info(
    one: StoredErasure,
    waiting: number,
    mailTrouble: boolean
  ): Omit<ErasureInfo, 'secondPerson'> {
    const trouble = one.trouble ?? (mailTrouble ? 'mail' : undefined);
    const person = (id: string) => ({ id, name: this.deps.nameOf(id) });
    return {
      erasureId: one.erasureId,
      reference: one.reference,
      state: one.state,
      ...(trouble ? { trouble } : {}),
      ...(one.stuckAt ? { at: one.stuckAt } : {}),
      scope: one.scope,
      subjectIds: [...one.target.subjectIds],
      ...(one.caseId ? { caseId: one.caseId } : {}),
      ...(one.reason ? { reason: one.reason } : {}),
      statistics: one.target.statistics,
      plan: one.plan,
      done: one.done,
      createdAt: one.createdAt,
      by: person(one.createdBy),
      ...(one.approvedBy ? { approvedBy: person(one.approvedBy) } : {}),
      ...(one.frozenAt === undefined ? {} : { frozenAt: one.frozenAt }),
      ...(one.startedAt === undefined ? {} : { startedAt: one.startedAt }),
      ...(one.finishedAt === undefined ? {} : { finishedAt: one.finishedAt }),
      ...(one.scrub ? { scrub: one.scrub } : {}),
      receivers: { waiting, confirmed: Math.max(0, one.receiversTotal - waiting) },
      receipt: one.receipt,
      language: one.language,
      replay: one.replay,
    };
  }
}
