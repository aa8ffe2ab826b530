import type { Knex } from 'knex';
import {
  LiveChatError,
  mayGoTo,
  type ConsentEvent,
  type DeliveryState,
  type StoredConsent,
  type SubjectEvent,
  type WebhookDelivery,
  type WebhookEndpoint,
} from '../../../../protocol';
import {
  newSortedId,
  toMillis,
  toMillisOrUndefined,
  type Clock,
  type Database,
} from '../../foundation/platform';
import { failureName, type Send } from '../../foundation/outgoing';
import { eventOf } from '../consent';
import { rowBasics } from '../consent';
import type { VisitorStore } from '../../conversation/visitors';
import type { ResidencySettingsStore } from '../../foundation/outgoing';
import type { ConsentStore } from '../consent';
import type { PrivacySettingsStore } from '../masking';
import { isSubjectNews } from './subject-news';
import { retryAfter, signature } from './webhook.rules';

interface Row {
  document_id: string;
  endpoint_id: string;
  event: ConsentEvent['type'] | SubjectEvent['type'];
  record_id: string;
  subject_id: string;
  /** Of news on a correction: what was corrected. */
  purpose: string | null;
  state: DeliveryState;
  attempts: number;
  queued_at: unknown;
  next_at: unknown;
  delivered_at: unknown;
  last_status: number | null;
  last_error: string | null;
}

export interface WebhookDeps {
  database: Database;
  clock: Clock;
  settings: PrivacySettingsStore;
  residency: ResidencySettingsStore;
  consents: ConsentStore;
  visitors: VisitorStore;
  /** Posts to the internet alone. */
  send: Send;
  onDefect: (error: unknown) => void;
}

const BATCH = 20;
/** A receiver has so long to answer; another instance may take the delivery over after twice that. */
const ANSWER_TIMEOUT = 10_000;

/** News for receivers: queued with the record, sent until each has been acknowledged with a 2xx answer (R8). */
export class WebhookService {
  private readonly table: string;
  private running: Promise<void> | undefined;
  private readonly stopping = new AbortController();

  constructor(private readonly deps: WebhookDeps) {
    this.table = deps.database.table('plugin::live-chat.webhook-delivery');
  }

  async queue(trx: Knex, { record }: StoredConsent, at: number): Promise<void> {
    const event = eventOf(record.state);
    if (!event) return;
    const rows = this.deps.settings.latest.webhooks
      .filter(({ purposes }) => purposes.length === 0 || purposes.includes(record.purpose.key))
      .map((endpoint) => ({
        ...rowBasics(newSortedId(at), at),
        endpoint_id: endpoint.id,
        event,
        record_id: record.recordId,
        subject_id: record.subject.id,
        purpose: record.purpose.key,
        state: 'waiting',
        attempts: 0,
        queued_at: at,
        next_at: at,
      }));
    if (rows.length === 0) return;
    // A consent that was not delivered yet must not come after its withdrawal.
    await trx(this.table)
      .where({ state: 'waiting', subject_id: record.subject.id, purpose: record.purpose.key })
      .andWhere('event', 'like', 'consent.%')
      .update({ state: 'superseded', next_at: null });
    await trx(this.table).insert(rows);
  }

  /** What a receiver needs to act: the address that was agreed under. */
  private async contactOf(
    subjectId: string,
    purpose: string
  ): Promise<{ email?: string | undefined }> {
    const standings = await this.deps.consents.standingsOf([subjectId]);
    const standing = standings.find((one) => one.purpose === purpose);
    return { email: standing?.contact ?? (await this.deps.visitors.emailOf(subjectId)) };
  }

  /** What stands in a field of a person now: for news of its correction. */
  private async corrected(subjectId: string, field: string): Promise<string | undefined> {
    const profile = (await this.deps.visitors.profiles([subjectId])).get(subjectId);
    return field === 'email' ? profile?.email : field === 'name' ? profile?.name : undefined;
  }

  /** Sends what is due; a call while one runs makes it look once more. */
  kick(): Promise<void> {
    const before = this.running ?? Promise.resolve();
    // Who asked before has been told of a failure; it is no reason not to try again.
    this.running = before.catch(() => undefined).then(() => this.drain());
    return this.running;
  }

  /** Sends nothing more; what is on its way is cut off and tried again after the next start. */
  stop(): void {
    this.stopping.abort();
  }

  /** Resolves when nothing is being sent any more. */
  async idle(): Promise<void> {
    await this.running?.catch(this.deps.onDefect);
  }

  /** Receivers are served side by side, and each in order: one that is down holds up nobody else. */
  private async drain(): Promise<void> {
    const { webhooks } = await this.deps.settings.get();
    const known = webhooks.map(({ id }) => id);
    await this.forget(known);
    await Promise.all(
      webhooks.filter(({ enabled }) => enabled).map((endpoint) => this.serve(endpoint))
    );
  }

  private async serve(endpoint: WebhookEndpoint): Promise<void> {
    for (;;) {
      const due = this.stopping.signal.aborted ? [] : await this.due(endpoint.id);
      if (due.length === 0) return;
      for (const row of due) {
        if (this.stopping.signal.aborted || !(await this.attempt(endpoint, row))) return;
      }
    }
  }

  /** Deliveries to receivers that are no more. */
  private async forget(known: readonly string[]): Promise<void> {
    await this.deps.database
      .knex(this.table)
      .where('state', 'waiting')
      .whereNotIn('endpoint_id', [...known])
      // Another instance may know a receiver that this one has not heard of yet.
      .andWhere('queued_at', '<', this.deps.clock.now() - 60_000)
      .update({ state: 'failed', last_error: 'the receiver was removed', next_at: null });
  }

  private due(endpointId: string): Promise<Row[]> {
    return this.deps.database
      .knex(this.table)
      .where({ state: 'waiting', endpoint_id: endpointId })
      .andWhere('next_at', '<=', this.deps.clock.now())
      .orderBy('id')
      .limit(BATCH);
  }

  /** Takes a delivery for this instance: of two that try, one changes the row. */
  private async claim(row: Row, now: number): Promise<boolean> {
    const changed = await this.deps.database
      .knex(this.table)
      .where({ document_id: row.document_id, state: 'waiting', attempts: row.attempts })
      .update({
        attempts: row.attempts + 1,
        next_at: now + Math.max(2 * ANSWER_TIMEOUT, retryAfter(row.attempts + 1)),
      });
    return changed > 0;
  }

  /** @returns whether it was delivered, or somebody else has it */
  private async attempt(endpoint: WebhookEndpoint, row: Row): Promise<boolean> {
    const now = this.deps.clock.now();
    if (!(await this.claim(row, now))) return true;
    const result = await this.post(endpoint, row, now);
    if (result.ok) {
      await this.note(row, {
        state: 'delivered',
        delivered_at: this.deps.clock.now(),
        next_at: null,
        last_status: result.status,
        last_error: null,
      });
      return true;
    }
    await this.deps.database
      .knex(this.table)
      .where({ document_id: row.document_id, state: 'waiting' })
      .update({
        next_at: this.deps.clock.now() + retryAfter(row.attempts + 1),
        last_status: result.status ?? null,
        last_error: result.error,
      });
    return false;
  }

  private async post(
    endpoint: WebhookEndpoint,
    row: Row,
    now: number
  ): Promise<{ ok: true; status: number } | { ok: false; status?: number; error: string }> {
    const { allowed } = await this.deps.residency.get();
    // Regions may have been limited since the receiver was set up, or in another instance meanwhile.
    if (!mayGoTo(endpoint.region, allowed)) return { ok: false, error: 'region is not allowed' };
    const secret = await this.deps.settings.secretOf(endpoint.id);
    const event = await this.newsFor(row);
    if (!secret || !event) return { ok: false, error: 'secret or record is not there' };
    const body = JSON.stringify(event);
    try {
      const answer = await this.deps.send(endpoint.url, {
        method: 'POST',
        body,
        redirect: 'error',
        signal: AbortSignal.any([this.stopping.signal, AbortSignal.timeout(ANSWER_TIMEOUT)]),
        headers: {
          'Content-Type': 'application/json',
          'User-Agent': 'strapi-plugin-live-chat',
          'Live-Chat-Event': row.event,
          'Live-Chat-Delivery': row.document_id,
          'Live-Chat-Signature': signature(secret, body, now),
        },
      });
      return answer.ok
        ? { ok: true, status: answer.status }
        : { ok: false, status: answer.status, error: `answered with ${answer.status}` };
    } catch (error) {
      return { ok: false, error: failureName(error) };
    }
  }

  /** What is told, made anew at each attempt. */
  private async newsFor(row: Row): Promise<ConsentEvent | SubjectEvent | undefined> {
    const { event } = row;
    if (isSubjectNews(event)) return this.personNews(row, event);
    const stored = await this.deps.consents.find(row.record_id);
    return stored && this.consentNews(row, event, stored);
  }

  private async personNews(row: Row, type: SubjectEvent['type']): Promise<SubjectEvent> {
    const { subject_id: subjectId, purpose: field } = row;
    const value = field ? await this.corrected(subjectId, field) : undefined;
    return {
      id: row.document_id,
      type,
      at: new Date(toMillis(row.queued_at)).toISOString(),
      data: {
        subjectIds: [subjectId],
        ...(field ? { field } : {}),
        ...(value === undefined ? {} : { value }),
      },
    };
  }

  private async consentNews(
    row: Row,
    type: ConsentEvent['type'],
    { record }: StoredConsent
  ): Promise<ConsentEvent> {
    const { purpose } = record;
    const needsAddress = purpose.channel === 'email' || record.state !== 'given';
    const { email } = needsAddress ? await this.contactOf(record.subject.id, purpose.key) : {};
    return {
      id: row.document_id,
      type,
      at: record.at,
      data: {
        recordId: record.recordId,
        subjectId: record.subject.id,
        purpose: purpose.key,
        purposeVersion: purpose.version,
        ...(purpose.channel ? { channel: purpose.channel } : {}),
        state: record.state,
        ...(email ? { email } : {}),
        ...(record.previousId ? { previousId: record.previousId } : {}),
      },
    };
  }

  private async note(row: Row, columns: Record<string, string | number | null>): Promise<void> {
    await this.deps.database
      .knex(this.table)
      .where('document_id', row.document_id)
      .update({ ...columns, updated_at: new Date(this.deps.clock.now()) });
  }

  /** The newest deliveries, at most 200. */
  async list(wanted: {
    state?: DeliveryState | undefined;
    recordId?: string;
    /** Persons of whom nothing is to be seen (R22). */
    hidden?: ReadonlySet<string>;
  }): Promise<WebhookDelivery[]> {
    const query = this.deps.database.knex(this.table).orderBy('id', 'desc').limit(200);
    if (wanted.state) void query.where('state', wanted.state);
    if (wanted.recordId) void query.where('record_id', wanted.recordId);
    if (wanted.hidden?.size) void query.whereNotIn('subject_id', [...wanted.hidden]);
    const [rows, { webhooks }] = await Promise.all([
      query as Promise<Row[]>,
      this.deps.settings.get(),
    ]);
    return rows.map((row) => {
      const nextAt = toMillisOrUndefined(row.next_at);
      const deliveredAt = toMillisOrUndefined(row.delivered_at);
      return {
        id: row.document_id,
        endpointId: row.endpoint_id,
        endpointName: webhooks.find(({ id }) => id === row.endpoint_id)?.name ?? '',
        event: row.event,
        recordId: row.record_id,
        state: row.state,
        attempts: row.attempts,
        createdAt: toMillis(row.queued_at),
        ...(nextAt === undefined ? {} : { nextAt }),
        ...(deliveredAt === undefined ? {} : { deliveredAt }),
        ...(row.last_status === null ? {} : { lastStatus: row.last_status }),
        ...(row.last_error === null ? {} : { lastError: row.last_error }),
      };
    });
  }

  /** Tries a delivery again now. @throws LiveChatError `not_found` */
  async retry(id: string): Promise<void> {
    const changed = await this.deps.database
      .knex(this.table)
      .where('document_id', id)
      .whereIn('state', ['waiting', 'failed'])
      .update({ state: 'waiting', next_at: this.deps.clock.now() });
    if (changed === 0) throw new LiveChatError('not_found', 'There is no such open delivery.');
    this.kick().catch(this.deps.onDefect);
  }
}
