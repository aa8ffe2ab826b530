import type { Knex } from 'knex';
import { retryTransient, toMillis } from '../../../foundation/platform';
import { without } from '../protection';
import type { TaskDeps } from './task.deps';

const CONSENT = 'plugin::live-chat.consent';
const STANDING = 'plugin::live-chat.consent-standing';

/** A consent that is over, or a question that was never answered: nothing is done on its strength any more. */
const OVER = ['requested', 'not_given', 'refused', 'withdrawn', 'expired', 'invalidated'];

interface StandingRow {
  id: number;
  subject_id: string;
  record_id: string;
  at: unknown;
}

/** Where persons stand on a purpose, if that is over; their proofs go with it. */
export class EndedConsents {
  constructor(private readonly deps: Pick<TaskDeps, 'database' | 'protection'>) {}

  /** All that ended by then. */
  standings(purpose: string, cutoff: number, on: Knex = this.deps.database.knex) {
    return on(this.deps.database.table(STANDING))
      .where('purpose', purpose)
      .whereIn('state', OVER)
      .andWhere('at', '<=', cutoff);
  }

  /** Those of them that nothing protects. */
  free(purpose: string, cutoff: number, on?: Knex) {
    const query = this.standings(purpose, cutoff, on);
    without(query, 'subject_id', this.deps.protection.subjects());
    return query;
  }

  /** Those of them that holds keep. */
  held(purpose: string, cutoff: number) {
    return this.standings(purpose, cutoff).whereIn(
      'subject_id',
      this.deps.protection.heldSubject()
    );
  }

  /** Ends those that nothing protects, so many persons at a time, and tells how many proofs went with each batch. */
  async *endAll(purpose: string, cutoff: number, most: number): AsyncGenerator<number> {
    for (let last = 0; ;) {
      const query = this.free(purpose, cutoff).andWhere('id', '>', last).orderBy('id').limit(most);
      const ids = (await query.pluck('id')) as number[];
      if (ids.length === 0) return;
      yield await this.endSome(purpose, cutoff, ids);
      last = ids.at(-1) ?? last;
    }
  }

  private endSome(purpose: string, cutoff: number, ids: readonly number[]): Promise<number> {
    return retryTransient(() =>
      this.deps.database.knex.transaction(async (trx) => {
        const query = this.free(purpose, cutoff, trx)
          .select('id', 'subject_id', 'record_id', 'at')
          .whereIn('id', [...ids])
          .orderBy('id')
          .forUpdate();
        let count = 0;
        for (const row of (await query) as StandingRow[])
          count += await this.end(trx, purpose, row);
        return count;
      })
    );
  }

  /**
   * Ends a person's proofs with the row locked that says where they stand: whoever answers meanwhile comes before, and
   * then nothing goes, or after. A card that was shown since is not among them.
   */
  private async end(trx: Knex, purpose: string, row: StandingRow): Promise<number> {
    const { database, protection } = this.deps;
    const records = database.table(CONSENT);
    const going = trx(records)
      .where({ purpose, subject_id: row.subject_id })
      .andWhere('at', '<=', toMillis(row.at));
    without(going, 'chat_id', protection.heldChats());
    const count = await going.delete();
    // Where they stand stays with a proof that is held.
    await trx(database.table(STANDING))
      .where({ id: row.id, record_id: row.record_id })
      .whereNotIn(
        'record_id',
        trx(records).select('document_id').where('subject_id', row.subject_id)
      )
      .delete();
    return count;
  }
}
