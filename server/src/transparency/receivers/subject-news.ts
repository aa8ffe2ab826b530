import type { SubjectEvent } from '../../../../protocol';
import { newSortedId, type Clock, type Database } from '../../foundation/platform';
import { rowBasics } from '../consent';
import type { PrivacySettingsStore } from '../masking';

const DELIVERY = 'plugin::live-chat.webhook-delivery';

export const isSubjectNews = (event: string): event is SubjectEvent['type'] =>
  event.startsWith('subject.');

/** News on persons for receivers who have got data of theirs (Art 19), on the same queue as consents. */
export class SubjectNews {
  private readonly table: string;

  constructor(
    private readonly deps: {
      database: Database;
      clock: Clock;
      settings: PrivacySettingsStore;
      kick: () => void;
    }
  ) {
    this.table = deps.database.table(DELIVERY);
  }

  /** Names of receivers who would be told at the moment. */
  receivers(): string[] {
    return this.deps.settings.latest.webhooks
      .filter(({ enabled }) => enabled)
      .map(({ name }) => name);
  }

  /** Receivers to whom anything on these persons was sent, or is to be. */
  private async told(subjectIds: readonly string[]): Promise<{ endpoint: string; id: string }[]> {
    const rows: { endpoint_id: string; subject_id: string }[] = await this.deps.database
      .knex(this.table)
      .distinct('endpoint_id', 'subject_id')
      .whereIn('subject_id', [...subjectIds])
      .whereIn('state', ['waiting', 'delivered']);
    const known = new Set(
      this.deps.settings.latest.webhooks.filter(({ enabled }) => enabled).map(({ id }) => id)
    );
    return rows
      .filter((row) => known.has(row.endpoint_id))
      .map((row) => ({ endpoint: row.endpoint_id, id: row.subject_id }));
  }

  /**
   * Queues news; a repeat for the same source queues nothing twice.
   * @param sourceId what it comes from: an erasure, a hold, a correction
   * @param field for corrections: what was corrected; its value is read when it is sent
   * @returns how many receivers are told
   */
  async queue(
    type: SubjectEvent['type'],
    subjectIds: readonly string[],
    sourceId: string,
    field = ''
  ): Promise<number> {
    const { knex } = this.deps.database;
    const at = this.deps.clock.now();
    const before: { endpoint_id: string; subject_id: string }[] = await knex(this.table)
      .select('endpoint_id', 'subject_id')
      .where({ record_id: sourceId, event: type });
    const done = new Set(before.map((row) => `${row.endpoint_id} ${row.subject_id}`));
    const fresh = (await this.told(subjectIds)).filter(
      ({ endpoint, id }) => !done.has(`${endpoint} ${id}`)
    );
    if (fresh.length > 0) {
      await knex(this.table).insert(
        fresh.map(({ endpoint, id }) => ({
          ...rowBasics(newSortedId(at), at),
          endpoint_id: endpoint,
          event: type,
          record_id: sourceId,
          subject_id: id,
          purpose: field,
          state: 'waiting',
          attempts: 0,
          queued_at: at,
          next_at: at,
        }))
      );
      this.deps.kick();
    }
    return before.length + fresh.length;
  }

  /** How many receivers have yet to confirm, by source. */
  async unconfirmed(sourceIds: readonly string[]): Promise<Map<string, number>> {
    if (sourceIds.length === 0) return new Map();
    const rows: { record_id: string; n: number | string }[] = await this.deps.database
      .knex(this.table)
      .select('record_id')
      .count({ n: '*' })
      .whereIn('record_id', [...sourceIds])
      // One that was given up has not confirmed, either.
      .whereIn('state', ['waiting', 'failed'])
      .groupBy('record_id');
    return new Map(rows.map((row) => [row.record_id, Number(row.n)]));
  }

  /** News of an erasure that has arrived is the last that was kept of the person. */
  async forgetDelivered(): Promise<void> {
    await this.deps.database
      .knex(this.table)
      .where({ event: 'subject.erased', state: 'delivered' })
      .delete();
  }
}
