import {
  LiveChatError,
  type DeliveryInfo,
  type ExportDeliveryState,
  type NewDelivery,
} from '../../../../protocol';
import type { Audit } from '../../foundation/audit';
import type { Ground } from '../../foundation/ground';
import type { Mailing } from '../../foundation/mailing';
import { newToken, normalEmail } from '../../foundation/platform';
import type { NoticeService } from '../../transparency/notice';
import { letterOf, type Cases } from '../cases';
import type { ExportService, StoredExport } from '../export';
import type { People } from '../people';
import type { SubjectSettingsStore } from '../settings';
import type { DeliveryLog } from './delivery-log';
import type { DeliverySecrets } from './delivery-secrets';
import { ATTEMPTS, canOpen, newCode } from './delivery.rules';
import type { Delivery, DeliveryStore } from './delivery.store';

export interface DeliveryDeps {
  ground: Ground;
  audit: Audit;
  mailing: Mailing;
  notice: NoticeService;
  people: People;
  cases: Cases;
  exports: ExportService;
  settings: SubjectSettingsStore;
  store: DeliveryStore;
  secrets: DeliverySecrets;
  log: DeliveryLog;
}

const HOUR = 3_600_000;
/** Stands where the mail's id will. */
const CLAIMED = 'claimed';

/** Brings exports to the people they are about: by a link that opens once, with a code told on another way (R13). */
export class DeliveryService {
  constructor(private readonly deps: DeliveryDeps) {}

  /** Addresses that an export may go to: verified in its case, or on file for its people. */
  private addressesFor({ request, caseId }: StoredExport): Promise<string[]> {
    return this.deps.cases.reaching.addressesOf(request.subjectIds, caseId);
  }

  /** Whether an address is on file for everybody whose data an export holds. */
  private async isTheirs(address: string, { request }: StoredExport): Promise<boolean> {
    const { links, service } = this.deps.people;
    for (const id of request.subjectIds) {
      const known = await service.emailsOf(await links.groupOf([id]));
      if (!known.some((one) => normalEmail(one) === address)) return false;
    }
    return true;
  }

  /** @throws LiveChatError `conflict` while the identity in a case is neither verified nor waived, or the export is about others (R18) */
  private assertMayDisclose(caseId: string, { request }: StoredExport): Promise<void> {
    const { cases, people } = this.deps;
    return cases.service.assertMayDisclose(caseId, request.subjectIds, (ids) =>
      people.links.groupOf(ids)
    );
  }

  /** Queues the mail. @returns its id */
  private async mail(delivery: Delivery, stored: StoredExport): Promise<string> {
    const { cases, notice, settings, mailing } = this.deps;
    const gate = stored.caseId ? await cases.service.gate(stored.caseId) : undefined;
    // What goes as an attachment needs no link, and no words on one.
    const kind = delivery.method === 'link' ? 'delivery' : gate ? 'completion' : 'blank';
    const { subject, text } = letterOf(kind, {
      language: delivery.language,
      writer: await notice.writer(),
      hours: (await settings.get()).linkHours,
      ...(gate ? { reference: gate.reference, kind: gate.kind } : {}),
    });
    const [subjectId] = stored.request.subjectIds;
    return mailing.outbox.enqueue({
      to: delivery.to,
      subject,
      text,
      link: { kind: 'delivery', id: delivery.deliveryId },
      ...(delivery.method === 'attachment' ? { attach: { exportId: stored.exportId } } : {}),
      ...(stored.caseId ? { caseId: stored.caseId } : subjectId ? { subjectId } : {}),
    });
  }

  /** What stands for the link in a mail that leaves now; nothing for a delivery that is over. */
  async resolve(deliveryId: string): Promise<Readonly<Record<string, string>> | undefined> {
    const found = await this.linkFor(deliveryId);
    return found?.token
      ? { link: `${this.deps.ground.base}/live-chat/delivery#t=${found.token}` }
      : found;
  }

  /**
   * @returns the code, told this once; none when the person has chosen a password, or for an attachment
   * @throws LiveChatError `invalid_request` | `conflict`
   */
  async create(
    request: NewDelivery,
    by: string
  ): Promise<{ delivery: DeliveryInfo; code?: string }> {
    const stored = await this.deps.exports.get(request.exportId);
    await this.assertAllowed(request, stored);
    const own = request.ownPassword ? await this.ownPassword(stored) : undefined;
    const secret = own ?? request.password;
    const code = request.method === 'attachment' || secret ? undefined : newCode();
    const delivery = await this.add(stored, request, { code, own }, by);
    return {
      delivery: await this.info(delivery),
      ...(code === undefined ? {} : { code }),
    };
  }

  /** @throws LiveChatError `conflict` */
  private async ownPassword({ caseId }: StoredExport): Promise<string> {
    const hash = caseId && (await this.deps.cases.service.passwordHash(caseId));
    if (hash) return hash;
    throw new LiveChatError('conflict', 'ownPassword: the person has chosen none.');
  }

  private async assertAllowed(request: NewDelivery, stored: StoredExport): Promise<void> {
    if (!['queued', 'running', 'ready'].includes(stored.state)) {
      throw new LiveChatError(
        'conflict',
        'The export is not there to be delivered; make a new one.'
      );
    }
    if (stored.caseId) await this.assertMayDisclose(stored.caseId, stored);
    const needsReason = request.method === 'attachment' || !stored.caseId;
    if (needsReason && !request.reason?.trim()) {
      throw new LiveChatError(
        'invalid_request',
        'reason: say why it may go as an attachment, or without a case that verified who asks.'
      );
    }
    const to = normalEmail(request.to);
    const allowed = (await this.addressesFor(stored)).map(normalEmail);
    if (!allowed.includes(to)) {
      throw new LiveChatError('conflict', 'to: is not an address on file or verified in the case.');
    }
    if (!stored.caseId && !(await this.isTheirs(to, stored))) {
      throw new LiveChatError(
        'conflict',
        'It holds data of several people, and this is not the address of all of them.'
      );
    }
  }

  /** The visitor's own transcript. @returns the code */
  async own(exportId: string, to: string, language: string): Promise<string> {
    const stored = await this.deps.exports.get(exportId);
    const code = newCode();
    await this.add(stored, { exportId, to, language, method: 'link' }, { code }, '');
    return code;
  }

  private async add(
    stored: StoredExport,
    request: NewDelivery,
    { code, own }: { code: string | undefined; own?: string | undefined },
    by: string
  ): Promise<Delivery> {
    const now = this.deps.ground.clock.now();
    const delivery = await this.deps.store.insert(
      {
        exportId: stored.exportId,
        caseId: stored.caseId,
        to: request.to.trim(),
        method: request.method,
        language: request.language,
        state: 'waiting',
        reason: request.reason,
        nonce: newToken(),
        attemptsLeft: ATTEMPTS,
        createdAt: now,
        createdBy: by,
        expiresAt: now + (await this.deps.settings.get()).linkHours * HOUR,
      },
      async (deliveryId) => {
        if (own !== undefined) return own;
        if (request.password) return this.deps.secrets.ofPassword(deliveryId, request.password);
        return code && this.deps.secrets.ofCode(deliveryId, code);
      }
    );
    await this.deps.log.write('created', delivery, by);
    const current = await this.deps.exports.get(stored.exportId);
    if (current.state === 'ready') await this.send(delivery, current);
    return delivery;
  }

  private async send(delivery: Delivery, stored: StoredExport): Promise<void> {
    // Once more: whom the case is about may have changed while the export was being made.
    if (stored.caseId) await this.assertMayDisclose(stored.caseId, stored);
    const { deliveryId } = delivery;
    // Of two who would send it, when an export ends while its delivery is made, one does.
    const claimed = await this.deps.store.change(deliveryId, (current) =>
      current.mailId === undefined && current.state === 'waiting'
        ? { patch: { mail_id: CLAIMED } }
        : {}
    );
    if (claimed?.before.mailId !== undefined || claimed?.before.state !== 'waiting') return;
    const mailId = await this.mail(delivery, stored);
    await this.deps.store.change(deliveryId, () => ({ patch: { mail_id: mailId } }));
  }

  /** An export is ready, or is not going to be: deliveries that waited for it go on. */
  async exportSettled(exportId: string): Promise<void> {
    const stored = await this.deps.exports.get(exportId);
    for (const delivery of await this.deps.store.ofExport(exportId)) {
      if (delivery.state !== 'waiting' || delivery.mailId) continue;
      const sent = stored.state === 'ready' && (await this.sendIfAllowed(delivery, stored));
      if (sent) continue;
      await this.settle(delivery.deliveryId, 'failed');
      await this.deps.log.write('failed', delivery, '');
    }
  }

  private async sendIfAllowed(delivery: Delivery, stored: StoredExport): Promise<boolean> {
    try {
      await this.send(delivery, stored);
      return true;
    } catch (error) {
      if (error instanceof LiveChatError && error.code === 'conflict') return false;
      throw error;
    }
  }

  /** How it went with the mail. */
  async mailSettled(deliveryId: string, state: 'sent' | 'failed'): Promise<void> {
    const changed = await this.deps.store.change(deliveryId, (delivery) =>
      // A mail that was given up can be tried again: the delivery goes on waiting for it until its time is over.
      delivery.state === 'waiting' && state === 'sent' ? { patch: { state } } : {}
    );
    if (changed?.before.state === 'waiting') await this.deps.log.write(state, changed.after, '');
  }

  private async settle(deliveryId: string, state: ExportDeliveryState): Promise<void> {
    await this.deps.store.change(deliveryId, () => ({ patch: { state } }));
  }

  /** What a mail is filled with; nothing when the delivery is over: the mail is given up. */
  async linkFor(deliveryId: string): Promise<Record<string, string> | undefined> {
    const delivery = await this.deps.store.find(deliveryId);
    if (delivery?.method === 'attachment') return delivery.state === 'waiting' ? {} : undefined;
    const token = await this.tokenFor(deliveryId);
    return token === undefined ? undefined : { token };
  }

  /** Deliveries that waited for an export when the server stopped. */
  async resume(): Promise<void> {
    for (const exportId of await this.deps.store.waitingFor()) {
      const { state } = await this.deps.exports.get(exportId);
      if (!['approval', 'queued', 'running'].includes(state)) await this.exportSettled(exportId);
    }
  }

  /** What the link carries: derived, so that it stands in no table and no queue. Nothing for one that is over. */
  private async tokenFor(deliveryId: string): Promise<string | undefined> {
    const delivery = await this.deps.store.find(deliveryId);
    if (!delivery || !canOpen(delivery, this.deps.ground.clock.now())) return undefined;
    return this.deps.secrets.tokenOf(delivery);
  }

  /** @throws LiveChatError `not_found` | `conflict` for one that is over */
  async revoke(exportId: string, deliveryId: string, by: string): Promise<DeliveryInfo> {
    const known = await this.deps.store.find(deliveryId);
    if (known?.exportId !== exportId) {
      throw new LiveChatError('not_found', 'There is no such delivery.');
    }
    const running: readonly ExportDeliveryState[] = ['waiting', 'sent', 'opened'];
    const changed = await this.deps.store.change(deliveryId, ({ state }) =>
      running.includes(state) ? { patch: { state: 'revoked', grant_hash: null } } : {}
    );
    if (!changed || !running.includes(changed.before.state)) {
      throw new LiveChatError('conflict', 'It is over already.');
    }
    const delivery = changed.after;
    await this.deps.log.write('revoked', delivery, by);
    return this.info(delivery);
  }

  async list(
    exportId: string
  ): Promise<{ deliveries: DeliveryInfo[]; addresses: string[]; ownPassword: boolean }> {
    const stored = await this.deps.exports.get(exportId);
    const own = stored.caseId && (await this.deps.cases.service.passwordHash(stored.caseId));
    const deliveries = await this.deps.store.ofExport(exportId);
    return {
      deliveries: await Promise.all(deliveries.map((delivery) => this.info(delivery))),
      addresses: await this.addressesFor(stored),
      ownPassword: Boolean(own),
    };
  }

  async expireOverdue(): Promise<void> {
    for (const delivery of await this.deps.store.overdue(this.deps.ground.clock.now())) {
      await this.settle(delivery.deliveryId, 'expired');
      await this.deps.log.write('expired', delivery, '');
    }
  }

  private async info(delivery: Delivery): Promise<DeliveryInfo> {
    const mails = await this.deps.mailing.outbox.find(delivery.mailId ? [delivery.mailId] : []);
    const states = new Map([...mails].map(([id, { state }]) => [id, state]));
    return {
      deliveryId: delivery.deliveryId,
      exportId: delivery.exportId,
      ...(delivery.caseId ? { caseId: delivery.caseId } : {}),
      to: delivery.to,
      method: delivery.method,
      state: delivery.state,
      mail: states.get(delivery.mailId ?? '') ?? 'waiting',
      ...(delivery.reason ? { reason: delivery.reason } : {}),
      createdAt: delivery.createdAt,
      by: { id: delivery.createdBy, name: this.deps.audit.admins.nameOf(delivery.createdBy) },
      expiresAt: delivery.expiresAt,
      ...(delivery.openedAt ? { openedAt: delivery.openedAt } : {}),
      attemptsLeft: delivery.attemptsLeft,
      accesses: delivery.accesses,
    };
  }
}
