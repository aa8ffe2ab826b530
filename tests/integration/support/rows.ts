import type { TestDatabase } from '../../support/database';

/** A message as it stands in the database. */
export interface MessageRow {
  chat_id: string;
  seq: number;
  client_message_id: string;
  author_kind: string;
  author_id: string;
  kind: string;
  body: string;
  data: string | null;
}

export const messagesOf = async (database: TestDatabase, chatId: string): Promise<MessageRow[]> =>
  database.query<MessageRow>(
    'SELECT chat_id, seq, client_message_id, author_kind, author_id, kind, body, data ' +
      'FROM live_chat_messages WHERE chat_id = ? ORDER BY seq',
    [chatId]
  );

export const chatRow = async (
  database: TestDatabase,
  chatId: string
): Promise<Record<string, unknown>> => {
  const [row] = await database.query('SELECT * FROM live_chat_chats WHERE document_id = ?', [
    chatId,
  ]);
  if (!row) throw new Error(`There is no chat ${chatId}`);
  return row;
};

/** [1, 2, … n] */
export const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

/** Numbers of a chat stand without holes, and its row knows the last one. */
export const expectWhole = async (
  database: TestDatabase,
  chatId: string
): Promise<MessageRow[]> => {
  const rows = await messagesOf(database, chatId);
  expect(rows.map(({ seq }) => seq)).toEqual(upTo(rows.length));
  expect(Number((await chatRow(database, chatId)).last_seq)).toBe(rows.length);
  return rows;
};
