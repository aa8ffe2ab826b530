import { LiveChatError } from '../../../../../protocol';
import { newSortedId, retryTransient, toMillis, type Database } from '../../../foundation/platform';
import type { ChatRow, Entry, NewEntry } from '../chat.types';
import type { Also, ChatStore, Decide } from './log-store';
import {
  applyPatch,
  CHAT_COLUMNS,
  ENTRY_COLUMNS,
  toChatRow,
  toEntry,
  toMessageColumns,
  toPatchColumns,
} from './rows';

/** Everything about chats' and messages' tables that is the same on each database. */
export class KnexChatStore implements ChatStore {
  constructor(
    private readonly database: Database,
    private readonly chats: string,
    private readonly messages: string
  ) {}

  async find(chatId: string): Promise<ChatRow | undefined> {
    const row = await this.database
      .knex(this.chats)
      .first(...CHAT_COLUMNS)
      .where('document_id', chatId);
    return row && toChatRow(row);
  }

  async ofVisitor(visitorId: string, limit: number): Promise<ChatRow[]> {
    const rows = await this.database
      .knex(this.chats)
      .select(...CHAT_COLUMNS)
      .where('visitor_id', visitorId)
      .orderBy('id', 'desc')
      .limit(limit);
    return rows.map(toChatRow);
  }

  async activeOf(agentId: string, limit: number): Promise<ChatRow[]> {
    const rows = await this.database
      .knex(this.chats)
      .select(...CHAT_COLUMNS)
      .where({ agent_id: agentId, status: 'active' })
      .orderBy('id')
      .limit(limit);
    return rows.map(toChatRow);
  }

  async holders(): Promise<{ agentId: string; departmentId: string | undefined }[]> {
    const rows: { agent_id: string; department_id: string | null }[] = await this.database
      .knex(this.chats)
      .distinct('agent_id', 'department_id')
      .where('status', 'active')
      .whereNotNull('agent_id');
    return rows.map((row) => ({
      agentId: row.agent_id,
      departmentId: row.department_id ?? undefined,
    }));
  }

  async entriesAfter(chatId: string, since: number, limit: number): Promise<Entry[]> {
    const rows = await this.database
      .knex(this.messages)
      .select(...ENTRY_COLUMNS)
      .where('chat_id', chatId)
      .andWhere('seq', '>', since)
      .orderBy('seq')
      .limit(limit);
    return rows.map(toEntry);
  }

  async entriesBefore(chatId: string, before: number, limit: number): Promise<Entry[]> {
    const rows = await this.database
      .knex(this.messages)
      .select(...ENTRY_COLUMNS)
      .where('chat_id', chatId)
      .andWhere('seq', '<', before)
      .orderBy('seq', 'desc')
      .limit(limit);
    return rows.map(toEntry).reverse();
  }

  async entry(
    chatId: string,
    by: { seq: number } | { authorId: string; clientMessageId: string }
  ): Promise<Entry | undefined> {
    const where =
      'seq' in by
        ? { seq: by.seq }
        : { author_id: by.authorId, client_message_id: by.clientMessageId };
    const row = await this.database
      .knex(this.messages)
      .first(...ENTRY_COLUMNS)
      .where({ chat_id: chatId, ...where });
    return row && toEntry(row);
  }

  async isRedacted(chatId: string): Promise<boolean> {
    const row: unknown = await this.database
      .knex(this.chats)
      .first('id')
      .where('document_id', chatId)
      .whereNotNull('redacted_at');
    return row !== undefined;
  }

  async redactions(chatId: string): Promise<{ seq: number; at: number }[]> {
    const rows: { seq: number; redacted_at: unknown }[] = await this.database
      .knex(this.messages)
      .select('seq', 'redacted_at')
      .where('chat_id', chatId)
      .whereNotNull('redacted_at')
      .orderBy('seq');
    return rows.map((row) => ({ seq: row.seq, at: toMillis(row.redacted_at) }));
  }

  async heads(chatIds: readonly string[]): Promise<Map<string, number>> {
    const heads = new Map<string, number>();
    for (let i = 0; i < chatIds.length; i += 500) {
      const rows: { document_id: string; last_seq: number }[] = await this.database
        .knex(this.chats)
        .select('document_id', 'last_seq')
        .whereIn('document_id', chatIds.slice(i, i + 500));
      for (const row of rows) heads.set(row.document_id, row.last_seq);
    }
    return heads;
  }

  transition(
    chatId: string,
    at: number,
    decide: Decide,
    also?: Also
  ): Promise<{ chat: ChatRow; entries: Entry[] }> {
    return retryTransient(() =>
      this.database.knex.transaction(async (trx) => {
        const row = await trx(this.chats)
          .first(...CHAT_COLUMNS)
          .where('document_id', chatId)
          .forUpdate();
        if (!row) throw new LiveChatError('not_found', 'There is no such chat.');
        const before = toChatRow(row);
        const { patch, entries } = decide(before, at);
        const numbered = entries.map((entry: NewEntry, i): Entry => ({
          ...entry,
          seq: before.lastSeq + i + 1,
          at,
        }));
        const lastSeq = before.lastSeq + entries.length;
        await trx(this.chats)
          .where('document_id', chatId)
          .update({
            ...toPatchColumns(patch),
            last_seq: lastSeq,
            last_at: new Date(at),
            updated_at: new Date(at),
          });
        await trx(this.messages).insert(
          numbered.map((entry) => toMessageColumns(entry, entry.seq, newSortedId(at), new Date(at)))
        );
        const change = {
          chat: { ...applyPatch(before, patch), lastSeq, lastAt: at },
          entries: numbered,
        };
        await also?.(trx, change);
        return change;
      })
    );
  }

  async markRead(chatId: string, by: 'visitor' | 'agent', seq: number): Promise<boolean> {
    const column = by === 'visitor' ? 'visitor_read_seq' : 'agent_read_seq';
    const changed = await retryTransient(() =>
      this.database
        .knex(this.chats)
        .where('document_id', chatId)
        .andWhere(column, '<', seq)
        .andWhere('last_seq', '>=', seq)
        .update({ [column]: seq })
    );
    return changed > 0;
  }
}
