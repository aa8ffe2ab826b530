import type { Knex } from 'knex';
import type { ErasureTarget } from '../../foundation/personal-data';
import type { Clock, Database } from '../../foundation/platform';
import type { Tombstones } from '../../foundation/tombstones';

const CHAT = 'plugin::live-chat.chat';
const VISITOR = 'plugin::live-chat.visitor';
const PART = 400;

const parts = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / PART) }, (_, i) =>
    ids.slice(i * PART, (i + 1) * PART)
  );

/**
 * Lets nothing more come in for a target, in one transaction: visitors' secrets are void, and open chats have ended,
 * which the message log looks at under each chat's lock. The text of what is there is not touched.
 */
export class Freezer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly tombstones: Tombstones
  ) {}

  /** Ids of the chats that a target reaches. */
  async chatIds({ subjectIds, chatIds }: ErasureTarget, knex: Knex = this.database.knex) {
    if (chatIds) return [...chatIds];
    const found: string[] = [];
    for (const part of parts(subjectIds)) {
      found.push(
        ...((await knex(this.database.table(CHAT))
          .whereIn('visitor_id', part)
          .pluck('document_id')) as string[])
      );
    }
    return found;
  }

  /** @returns the chats that are frozen now */
  async freeze(target: ErasureTarget): Promise<string[]> {
    const at = this.clock.now();
    return this.database.knex.transaction(async (trx) => {
      if (!target.chatIds) {
        for (const part of parts(target.subjectIds)) await this.revoke(trx, part, at);
      }
      const chatIds = await this.chatIds(target, trx);
      for (const part of parts(chatIds)) {
        await trx(this.database.table(CHAT))
          .whereIn('document_id', part)
          .whereNot('status', 'ended')
          .update({
            status: 'ended',
            ended_at: new Date(at),
            ended_by: 'system',
            waiting_since: null,
            // No seal is to be made of what is about to go.
            sealed_at: new Date(at),
          });
        await trx(this.database.table(CHAT))
          .whereIn('document_id', part)
          .update({ start_id_hash: null });
      }
      await this.tombstones.bury(trx, 'chat', chatIds, at);
      return chatIds;
    });
  }

  private async revoke(trx: Knex, visitorIds: readonly string[], at: number): Promise<void> {
    const table = this.database.table(VISITOR);
    const hashes: (string | null)[] = await trx(table)
      .whereIn('document_id', [...visitorIds])
      .pluck('token_hash');
    await this.tombstones.bury(
      trx,
      'token',
      hashes.filter((hash): hash is string => hash !== null),
      at
    );
    await trx(table)
      .whereIn('document_id', [...visitorIds])
      .update({ token_hash: null, revoked_at: new Date(at) });
  }
}
