import type { AuditService } from '../../foundation/audit';
import type { CaseService } from '../cases';
import type { Delivery } from './delivery.store';

export type DeliveryEvent =
  | 'created'
  | 'sent'
  | 'failed'
  | 'opened'
  | 'wrong_code'
  | 'locked'
  | 'file'
  | 'revoked'
  | 'expired';

/** What the history of a case tells of its deliveries, too. */
const IN_CASE = {
  created: 'delivery',
  opened: 'delivery_opened',
  locked: 'delivery_locked',
  revoked: 'delivery_revoked',
} as const;

/** Writes to the audit log and to the case what became of a delivery. */
export class DeliveryLog {
  constructor(
    private readonly audit: AuditService,
    private readonly cases: CaseService
  ) {}

  async write(what: DeliveryEvent, delivery: Delivery, by: string): Promise<void> {
    await this.audit.record({
      action: `delivery.${what}`,
      by,
      target: delivery.exportId,
      data: { delivery: delivery.deliveryId, method: delivery.method },
    });
    const type = what in IN_CASE ? IN_CASE[what as keyof typeof IN_CASE] : undefined;
    if (!delivery.caseId || !type) return;
    await this.cases.note(delivery.caseId, { type, ...(by ? { by } : {}) });
  }
}
