import type { Knex } from 'knex';
import { toMillis } from '../../../foundation/platform';
import type { NewEntry } from '../chat.types';
import type { Outcome } from './log-store';

/** Names an entry as the unique index does; scoped to the sender, so that ids are no oracle for others. */
export const entryKey = (
  entry: Pick<NewEntry, 'chatId' | 'authorId' | 'clientMessageId'>
): string => `${entry.chatId}\n${entry.authorId}\n${entry.clientMessageId}`;

interface FoundRow {
  chat_id: string;
  author_id: string;
  client_message_id: string;
  seq: number;
  sent_at: unknown;
  body: string | null;
}

/** Those of the entries that are in the log already, by their key, with the first answer to each. */
export const findKnown = async (
  knex: Knex,
  messages: string,
  batch: readonly NewEntry[]
): Promise<Map<string, Outcome>> => {
  if (batch.length === 0) return new Map();
  const rows: FoundRow[] = await knex(messages)
    .select('chat_id', 'author_id', 'client_message_id', 'seq', 'sent_at', 'body')
    .whereIn(
      // In the order of the index, or MariaDB reads more than it needs.
      ['client_message_id', 'chat_id', 'author_id'],
      batch.map((entry) => [entry.clientMessageId, entry.chatId, entry.authorId])
    );
  return new Map(
    rows.map((row) => [
      entryKey({
        chatId: row.chat_id,
        authorId: row.author_id,
        clientMessageId: row.client_message_id,
      }),
      { state: 'duplicate', seq: row.seq, at: toMillis(row.sent_at), body: row.body ?? '' },
    ])
  );
};
