import type { Knex } from 'knex';
import type { DeliveryInfo, DeliveryMethod, ExportDeliveryState } from '../../../../protocol';
import { newId, toMillis, toMillisOrUndefined, type Database } from '../../foundation/platform';

export interface Delivery {
  deliveryId: string;
  exportId: string;
  caseId?: string | undefined;
  to: string;
  method: DeliveryMethod;
  language: string;
  state: ExportDeliveryState;
  reason?: string | undefined;
  nonce: string;
  codeHash?: string | undefined;
  attemptsLeft: number;
  grantUntil?: number | undefined;
  mailId?: string | undefined;
  createdAt: number;
  createdBy: string;
  expiresAt: number;
  openedAt?: number | undefined;
  accesses: DeliveryInfo['accesses'];
}

interface Row {
  document_id: string;
  export_id: string;
  case_id: string | null;
  recipient: string;
  method: DeliveryMethod;
  language: string;
  state: ExportDeliveryState;
  reason: string | null;
  nonce: string;
  code_hash: string | null;
  attempts_left: number;
  grant_until: unknown;
  mail_id: string | null;
  made_at: unknown;
  made_by: string | null;
  expires_at: unknown;
  opened_at: unknown;
  accesses: string | null;
}

const toDelivery = (row: Row): Delivery => ({
  deliveryId: row.document_id,
  exportId: row.export_id,
  caseId: row.case_id ?? undefined,
  to: row.recipient,
  method: row.method,
  language: row.language,
  state: row.state,
  reason: row.reason ?? undefined,
  nonce: row.nonce,
  codeHash: row.code_hash ?? undefined,
  attemptsLeft: row.attempts_left,
  grantUntil: toMillisOrUndefined(row.grant_until),
  mailId: row.mail_id ?? undefined,
  createdAt: toMillis(row.made_at),
  createdBy: row.made_by ?? '',
  expiresAt: toMillis(row.expires_at),
  openedAt: toMillisOrUndefined(row.opened_at),
  accesses: JSON.parse(row.accesses ?? '[]') as DeliveryInfo['accesses'],
});

/** Accesses that are kept: more of them tell nothing new. */
const MAX_ACCESSES = 100;

export type DeliveryPatch = Partial<{
  state: ExportDeliveryState;
  attempts_left: number;
  grant_hash: string | null;
  grant_until: number | null;
  mail_id: string;
  opened_at: number;
  expires_at: number;
}>;

/** The table of deliveries. */
export class DeliveryStore {
  private readonly table: string;

  constructor(private readonly database: Database) {
    this.table = database.table('plugin::live-chat.export-delivery');
  }

  private get rows(): Knex.QueryBuilder {
    return this.database.knex(this.table);
  }

  async insert(
    delivery: Omit<Delivery, 'deliveryId' | 'accesses' | 'codeHash'>,
    codeHashOf: (deliveryId: string) => Promise<string | undefined>
  ): Promise<Delivery> {
    const deliveryId = newId();
    const at = new Date(delivery.createdAt);
    await this.rows.insert({
      document_id: deliveryId,
      created_at: at,
      updated_at: at,
      published_at: at,
      export_id: delivery.exportId,
      case_id: delivery.caseId ?? null,
      recipient: delivery.to,
      method: delivery.method,
      language: delivery.language,
      state: delivery.state,
      reason: delivery.reason ?? null,
      nonce: delivery.nonce,
      code_hash: (await codeHashOf(deliveryId)) ?? null,
      attempts_left: delivery.attemptsLeft,
      made_at: delivery.createdAt,
      made_by: delivery.createdBy || null,
      expires_at: delivery.expiresAt,
      accesses: '[]',
    });
    return { ...delivery, deliveryId, accesses: [] };
  }

  async find(deliveryId: string): Promise<Delivery | undefined> {
    const row: Row | undefined = await this.rows.first().where('document_id', deliveryId);
    return row && toDelivery(row);
  }

  async byGrant(grantHash: string): Promise<Delivery | undefined> {
    const row: Row | undefined = await this.rows.first().where('grant_hash', grantHash);
    return row && toDelivery(row);
  }

  async ofExport(exportId: string): Promise<Delivery[]> {
    const rows: Row[] = await this.rows.where('export_id', exportId).orderBy('id');
    return rows.map(toDelivery);
  }

  /** Exports that deliveries wait for. */
  async waitingFor(): Promise<string[]> {
    return this.rows
      .where('state', 'waiting')
      .whereNull('mail_id')
      .distinct()
      .limit(100)
      .pluck('export_id');
  }

  async overdue(now: number): Promise<Delivery[]> {
    const rows: Row[] = await this.rows
      .whereIn('state', ['waiting', 'sent'])
      // What went as an attachment is there, and does not end.
      .whereNot({ state: 'sent', method: 'attachment' })
      .andWhere('expires_at', '<=', now)
      .limit(200);
    return rows.map(toDelivery);
  }

  /** Decides under the row's lock, so that of two who try at once one comes after the other. */
  async change(
    deliveryId: string,
    decide: (delivery: Delivery) => {
      patch?: DeliveryPatch;
      access?: DeliveryInfo['accesses'][number];
    }
  ): Promise<{ before: Delivery; after: Delivery } | undefined> {
    return this.database.knex.transaction(async (trx) => {
      const row: Row | undefined = await trx(this.table)
        .first()
        .where('document_id', deliveryId)
        .forUpdate();
      if (!row) return undefined;
      const delivery = toDelivery(row);
      const { patch = {}, access } = decide(delivery);
      const accesses = access
        ? [...delivery.accesses, access].slice(-MAX_ACCESSES)
        : delivery.accesses;
      await trx(this.table)
        .where('document_id', deliveryId)
        .update({ ...patch, accesses: JSON.stringify(accesses) });
      const after = toDelivery({ ...row, ...patch, accesses: JSON.stringify(accesses) });
      return { before: delivery, after };
    });
  }
}
