import type { Knex } from 'knex';
import { newSortedId, type Database, type KeyedHash } from '../platform';

const TABLE = 'plugin::live-chat.tombstone';

export type Buried = 'chat' | 'token';

/** Hashes of what was erased, so that late copies of it are told `gone`. */
export class Tombstones {
  private readonly table: string;

  constructor(
    private readonly database: Database,
    private readonly keyed: KeyedHash
  ) {
    this.table = database.table(TABLE);
  }

  private hashOf(kind: Buried, id: string): string {
    return this.keyed.hash(`tombstone-${kind}`, id);
  }

  async bury(trx: Knex, kind: Buried, ids: readonly string[], at: number): Promise<void> {
    for (let i = 0; i < ids.length; i += 200) {
      await trx(this.table)
        .insert(
          ids.slice(i, i + 200).map((id) => ({
            document_id: newSortedId(at),
            created_at: new Date(at),
            updated_at: new Date(at),
            published_at: new Date(at),
            hash: this.hashOf(kind, id),
            at,
          }))
        )
        .onConflict('hash')
        .ignore();
    }
  }

  async lies(kind: Buried, id: string): Promise<boolean> {
    const row: unknown = await this.database
      .knex(this.table)
      .first('id')
      .where('hash', this.hashOf(kind, id));
    return row !== undefined;
  }
}
