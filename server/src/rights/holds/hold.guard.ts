import type { Knex } from 'knex';
import type { Database } from '../../foundation/platform';

export const HOLD_TARGET = 'plugin::live-chat.hold-target';

/**
 * Which persons and chats are held (R22), as the database says at the moment of asking: one small table, with one row
 * for each id that an active hold covers.
 */
export class HoldGuard {
  readonly table: string;

  constructor(private readonly database: Database) {
    this.table = database.table(HOLD_TARGET);
  }

  /** Query for the ids of held persons, or chats, to be used in `whereNotIn`. `hidden`: only what agents must not see. */
  ids(kind: 'subject' | 'chat', { hidden = false } = {}): Knex.QueryBuilder {
    const query = this.database.knex(this.table).distinct('target_id').where('kind', kind);
    return hidden ? query.where('hidden', true) : query;
  }

  /** Those of the ids that are held; persons and chats may be mixed. */
  async heldAmong(ids: readonly string[]): Promise<Set<string>> {
    const held = new Set<string>();
    for (let i = 0; i < ids.length; i += 400) {
      const rows: string[] = await this.database
        .knex(this.table)
        .distinct('target_id')
        .whereIn('target_id', ids.slice(i, i + 400))
        .pluck('target_id');
      for (const id of rows) held.add(id);
    }
    return held;
  }
}
