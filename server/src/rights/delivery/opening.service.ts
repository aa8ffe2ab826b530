import { LiveChatError, type OpenedDelivery } from '../../../../protocol';
import { newToken } from '../../foundation/platform';
import { coverTexts } from '../export';
import type { Delivery } from './delivery.store';
import type { DeliveryDeps } from './delivery.service';
import { canOpen, GRANT } from './delivery.rules';
import type { KeptFile } from '../export';

const dead = () => new LiveChatError('gone', 'The link does not work any more; ask for a new one.');

/** What whoever holds a link can do: open it with the code, once, and fetch the files for a while (R13). */
export class OpeningService {
  constructor(
    private readonly deps: Pick<DeliveryDeps, 'ground' | 'exports' | 'store' | 'secrets' | 'log'>
  ) {}

  /**
   * Opens a link, once. A wrong code costs one of five tries, counted before it is looked at; then the link is dead
   * and the files are deleted.
   * @throws LiveChatError `gone` for a link that does not work (any more) | `forbidden` for a wrong code
   */
  async open(token: string, code: string): Promise<OpenedDelivery> {
    const claim = this.deps.secrets.claimOf(token);
    const known = claim && (await this.deps.store.find(claim.deliveryId));
    if (!known || !this.deps.secrets.isTokenOf(known, claim.mac)) throw dead();
    const { deliveryId } = known;
    const now = this.deps.ground.clock.now();
    if (!canOpen(known, now)) throw dead();
    const right = await this.secretsFor(known, code);
    const grant = newToken();
    const changed = await this.deps.store.change(deliveryId, (current) => {
      if (!canOpen(current, now)) return {};
      if (current.codeHash === undefined || !right.includes(current.codeHash)) {
        const attemptsLeft = current.attemptsLeft - 1;
        return {
          patch: {
            attempts_left: attemptsLeft,
            ...(attemptsLeft === 0 ? { state: 'locked' as const } : {}),
          },
          access: { at: now, what: 'wrong_code' },
        };
      }
      return {
        patch: {
          state: 'opened',
          opened_at: now,
          grant_hash: this.deps.secrets.ofGrant(grant),
          grant_until: now + GRANT,
        },
        access: { at: now, what: 'opened' },
      };
    });
    if (!changed || !canOpen(changed.before, now)) throw dead();
    return this.answer(changed.after, grant);
  }

  /** Everything that a delivery may have been closed with, for what was typed. */
  private async secretsFor({ deliveryId, caseId }: Delivery, typed: string): Promise<string[]> {
    const { secrets } = this.deps;
    const passwords = await Promise.all([
      secrets.ofPassword(deliveryId, typed),
      ...(caseId ? [secrets.ofOwn(caseId, typed)] : []),
    ]);
    return [secrets.ofCode(deliveryId, typed), ...passwords];
  }

  private async answer(delivery: Delivery, grant: string): Promise<OpenedDelivery> {
    if (delivery.state !== 'opened') return this.refuse(delivery);
    await this.deps.log.write('opened', delivery, '');
    const stored = await this.deps.exports.get(delivery.exportId);
    if (stored.state !== 'ready') throw dead();
    const expiresAt = this.deps.ground.clock.now() + GRANT;
    await this.deps.exports.expireBy(delivery.exportId, expiresAt);
    const t = coverTexts(delivery.language);
    return {
      grant,
      language: delivery.language,
      title: stored.request.transcript ? t.transcript : t.title,
      files: stored.files.map(({ path: _, ...file }, i) => ({ ...file, fileId: String(i) })),
      expiresAt,
    };
  }

  private async refuse(delivery: Delivery): Promise<never> {
    await this.deps.log.write('wrong_code', delivery, '');
    if (delivery.attemptsLeft > 0) {
      throw new LiveChatError(
        'forbidden',
        `The code is wrong; ${delivery.attemptsLeft} tries are left.`
      );
    }
    await this.deps.log.write('locked', delivery, '');
    await this.deps.exports.finished(delivery.exportId);
    throw dead();
  }

  /** A file, for whoever has opened the link. @throws LiveChatError `gone` */
  async file(grant: string, fileId: string): Promise<{ file: KeptFile; exportId: string }> {
    const now = this.deps.ground.clock.now();
    const delivery = await this.deps.store.byGrant(this.deps.secrets.ofGrant(grant));
    const open = delivery?.state === 'opened' && now < (delivery.grantUntil ?? 0);
    if (!delivery || !open) throw dead();
    const file = await this.deps.exports.file(delivery.exportId, Number(fileId));
    await this.deps.store.change(delivery.deliveryId, () => ({
      access: { at: now, what: 'file' },
    }));
    await this.deps.log.write('file', delivery, '');
    return { file, exportId: delivery.exportId };
  }
}
