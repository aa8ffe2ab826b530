import type { Knex } from 'knex';
import { newSortedId, type Database } from '../../../foundation/platform';
import type { NewEntry } from '../chat.types';
import type { LogStore, Outcome } from './log-store';
import { planBatch } from './plan.rules';
import { CHAT_COLUMNS, toChatRow, toMessageColumns } from './rows';

/**
 * The log on MySQL and MariaDB, which have no `UPDATE … RETURNING`: lock, number here, raise, insert. Fails as a
 * whole on a known client id: wrap it in `IdempotentStore`.
 */
export class MysqlLogStore implements LogStore {
  constructor(
    private readonly database: Database,
    private readonly chats: string,
    private readonly messages: string
  ) {}

  append(batch: readonly NewEntry[], at: number): Promise<Outcome[]> {
    return this.database.knex.transaction((trx) => this.run(trx, batch, at));
  }

  private async run(
    trx: Knex.Transaction,
    batch: readonly NewEntry[],
    at: number
  ): Promise<Outcome[]> {
    const ids = [...new Set(batch.map((entry) => entry.chatId))];
    const rows = await trx(this.chats)
      .select(...CHAT_COLUMNS)
      .whereIn('document_id', ids)
      .orderBy('id')
      .forUpdate();
    const chats = new Map(rows.map(toChatRow).map((chat) => [chat.chatId, chat]));
    const plan = planBatch(chats, batch);
    const outcomes = new Array<Outcome>(batch.length);
    for (const { index, code } of plan.refusals) outcomes[index] = { state: 'refused', code };
    for (const { index, seq } of plan.inserts) outcomes[index] = { state: 'stored', seq };
    if (plan.inserts.length > 0) {
      await this.raise(trx, plan.heads, new Date(at));
      await trx(this.messages).insert(
        plan.inserts.flatMap(({ index, seq }) => {
          const entry = batch[index];
          return entry ? [toMessageColumns(entry, seq, newSortedId(at), new Date(at))] : [];
        })
      );
    }
    return outcomes;
  }

  private async raise(
    trx: Knex.Transaction,
    heads: ReadonlyMap<string, number>,
    at: Date
  ): Promise<void> {
    const cases = [...heads].flatMap(([chatId, seq]) => [chatId, seq]);
    const whens = 'WHEN ? THEN ? '.repeat(heads.size);
    await trx(this.chats)
      .whereIn('document_id', [...heads.keys()])
      .update({
        last_seq: trx.raw(`CASE document_id ${whens}END`, cases),
        last_at: at,
        updated_at: at,
      });
  }
}
