import type { Client } from 'pg';
import { newSortedId, withConnection, type Database } from '../../../foundation/platform';
import type { NewEntry } from '../chat.types';
import { appendRefusal } from '../lifecycle.rules';
import { CHAT_COLUMNS, toChatRow } from './rows';
import type { LogStore, Outcome } from './log-store';

/**
 * One statement numbers and inserts a whole batch: a single round trip, which is what a batch costs on
 * PostgreSQL. `locked` takes the chats' rows in one order (no deadlock between instances) and sees their newest
 * state; the condition on them is `appendRefusal` in SQL.
 */
const appendSql = (chats: string, messages: string) => `
WITH input AS (
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
    WITH ORDINALITY AS t (document_id, chat_id, client_message_id, author_kind, author_id, kind, body, data, ord)
), locked AS (
  SELECT document_id, status, visitor_id, agent_id FROM ${chats}
  WHERE document_id IN (SELECT chat_id FROM input) ORDER BY id FOR UPDATE
), allowed AS (
  SELECT i.*, row_number() OVER (PARTITION BY i.chat_id ORDER BY i.ord) AS n
  FROM input i JOIN locked c ON c.document_id = i.chat_id
  WHERE c.status <> 'ended'
    AND (i.author_kind <> 'visitor' OR c.visitor_id = i.author_id)
    AND (i.author_kind <> 'agent' OR i.kind NOT IN ('text', 'consent_card') OR (c.status = 'active' AND c.agent_id = i.author_id))
), raised AS (
  UPDATE ${chats} c SET last_seq = c.last_seq + a.n, last_at = $9, updated_at = $9
  FROM (SELECT chat_id, max(n) AS n FROM allowed GROUP BY chat_id) a
  WHERE c.document_id = a.chat_id
  RETURNING c.document_id AS chat_id, c.last_seq - a.n AS base
), inserted AS (
  INSERT INTO ${messages} (document_id, chat_id, seq, client_message_id, author_kind, author_id, kind, body, data,
    sent_at, created_at, updated_at, published_at)
  SELECT a.document_id, a.chat_id, r.base + a.n, a.client_message_id, a.author_kind, a.author_id, a.kind, a.body,
    a.data, $9, $9, $9, $9
  FROM allowed a JOIN raised r USING (chat_id)
)
SELECT a.ord::int AS ord, (r.base + a.n)::int AS seq FROM allowed a JOIN raised r USING (chat_id)`;

const quoted = (table: string): string =>
  table
    .split('.')
    .map((part) => `"${part}"`)
    .join('.');

/** The log on PostgreSQL. Fails as a whole on a known client id: wrap it in `IdempotentStore`. */
export class PostgresLogStore implements LogStore {
  private readonly sql: string;

  constructor(
    private readonly database: Database,
    private readonly chats: string,
    messages: string
  ) {
    this.sql = appendSql(quoted(chats), quoted(messages));
  }

  async append(batch: readonly NewEntry[], at: number): Promise<Outcome[]> {
    const outcomes = new Array<Outcome | undefined>(batch.length);
    const { rows } = await withConnection(this.database.knex, (client: Client) =>
      client.query<{ ord: number; seq: number }>({
        name: 'live-chat-append',
        text: this.sql,
        values: [
          batch.map(() => newSortedId(at)),
          batch.map((entry) => entry.chatId),
          batch.map((entry) => entry.clientMessageId),
          batch.map((entry) => entry.authorKind),
          batch.map((entry) => entry.authorId),
          batch.map((entry) => entry.kind),
          batch.map((entry) => entry.body),
          batch.map((entry) => entry.data),
          new Date(at),
        ],
      })
    );
    for (const row of rows) outcomes[row.ord - 1] = { state: 'stored', seq: row.seq };
    return rows.length === batch.length
      ? (outcomes as Outcome[])
      : this.nameRefusals(batch, outcomes);
  }

  private async nameRefusals(
    batch: readonly NewEntry[],
    outcomes: (Outcome | undefined)[]
  ): Promise<Outcome[]> {
    const refused = batch.filter((_, i) => !outcomes[i]).map((entry) => entry.chatId);
    const rows = await this.database
      .knex(this.chats)
      .select(...CHAT_COLUMNS)
      .whereIn('document_id', [...new Set(refused)]);
    const chats = new Map(rows.map(toChatRow).map((chat) => [chat.chatId, chat]));
    return batch.map(
      (entry, i) =>
        outcomes[i] ?? {
          state: 'refused',
          // The state may have changed between the two statements; what was refused was not stored all the same.
          code: appendRefusal(chats.get(entry.chatId), entry) ?? 'conflict',
        }
    );
  }
}
