import { randomUUID } from 'node:crypto';
import type { TranscriptCheck, TranscriptInfo } from '../../../protocol';
import { eventually } from '../../support/deadline';
import type { Desk } from '../support/desk';
import { startChat } from '../support/rest';
import { chatRow } from '../support/rows';
import { accepted, connectAgent, connectVisitor, reply, send, take } from '../support/sockets';
import type { Given } from './given';

const verify = ({ anna }: Desk, chatId: string): Promise<TranscriptCheck> =>
  anna.session.json(`/live-chat/transcripts/${chatId}/verify`, { method: 'POST' });

const sealed = async ({ anna }: Desk, chatId: string): Promise<TranscriptInfo> =>
  eventually('a seal', async () => {
    const { transcript } = await anna.session.json<{ transcript: TranscriptInfo | null }>(
      `/live-chat/transcripts/${chatId}`
    );
    return transcript;
  });

/** An ended and sealed chat of six entries: started, Hello, taken, an answer, thanks, ended. */
const endedChat = async (desk: Desk): Promise<string> => {
  const { strapi, anna } = desk;
  const chat = await startChat(strapi);
  const visitor = await connectVisitor(strapi, chat.token);
  const agent = await connectAgent(strapi, anna.session);
  await take(agent, chat);
  await reply(agent, chat.chatId, 'an answer 😀');
  await send(visitor, chat.chatId, 'thanks');
  accepted(await visitor.socket.emitWithAck('chat:end', { chatId: chat.chatId }));
  visitor.close();
  agent.close();
  await sealed(desk, chat.chatId);
  return chat.chatId;
};

/** Writes to the database behind the plugin's back. */
const ALTERATIONS: [what: string, sql: string, found: object][] = [
  [
    'a changed body',
    "UPDATE live_chat_messages SET body = 'no' WHERE chat_id = ? AND seq = 4",
    { seq: 4, reason: 'changed' },
  ],
  [
    'a changed letter case',
    "UPDATE live_chat_messages SET body = 'hello' WHERE chat_id = ? AND seq = 2",
    { seq: 2, reason: 'changed' },
  ],
  [
    'an author made another',
    "UPDATE live_chat_messages SET author_kind = 'agent' WHERE chat_id = ? AND seq = 5",
    { seq: 5, reason: 'changed' },
  ],
  [
    'a text made a note',
    "UPDATE live_chat_messages SET kind = 'note' WHERE chat_id = ? AND seq = 2",
    { seq: 2, reason: 'changed' },
  ],
  [
    'a changed event',
    `UPDATE live_chat_messages SET data = '{"type":"ended","by":"agent"}' WHERE chat_id = ? AND seq = 6`,
    { seq: 6, reason: 'changed' },
  ],
  [
    'a missing row',
    'DELETE FROM live_chat_messages WHERE chat_id = ? AND seq = 4',
    { seq: 4, reason: 'missing' },
  ],
  [
    'a missing first row',
    'DELETE FROM live_chat_messages WHERE chat_id = ? AND seq = 1',
    { seq: 1, reason: 'missing' },
  ],
  [
    'a missing last row',
    'DELETE FROM live_chat_messages WHERE chat_id = ? AND seq = 6',
    { seq: 6, reason: 'missing' },
  ],
  [
    'a moved row',
    'UPDATE live_chat_messages SET seq = 60 WHERE chat_id = ? AND seq = 3',
    { seq: 3, reason: 'missing' },
  ],
];

const addRow = async ({ strapi: { database } }: Desk, chatId: string): Promise<void> => {
  await database.query(
    'INSERT INTO live_chat_messages (document_id, chat_id, seq, client_message_id, author_kind, ' +
      'author_id, kind, body, sent_at, created_at, updated_at, published_at) ' +
      'SELECT ?, chat_id, 7, ?, author_kind, author_id, kind, ?, sent_at, created_at, updated_at, ' +
      'published_at FROM live_chat_messages WHERE chat_id = ? AND seq = 2',
    [randomUUID().replaceAll('-', '').slice(0, 25), randomUUID(), 'never said', chatId]
  );
};

export const transcripts = (given: Given) =>
  describe('transcripts', () => {
    it('seals a chat when it ends, and verifies it', async () => {
      const desk = given();
      const chatId = await endedChat(desk);

      const info = await sealed(desk, chatId);

      expect(info).toMatchObject({
        messageCount: 6,
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
      expect(info.firstAt).toBeLessThanOrEqual(info.lastAt);
      expect(info.lastAt).toBeLessThanOrEqual(info.sealedAt);
      expect(await verify(desk, chatId)).toEqual({
        state: 'unaltered',
        digest: info.digest,
        messageCount: 6,
      });
      const row = await eventually('the mark of the seal', async () => {
        const { sealed_at } = await chatRow(desk.strapi.database, chatId);
        return sealed_at as string;
      });
      expect(row).toBeTruthy();
    });

    it('says of an open chat that it is not sealed', async () => {
      const desk = given();
      const { chatId } = await startChat(desk.strapi);

      expect(await verify(desk, chatId)).toEqual({ state: 'not_sealed' });
    });

    it.each(ALTERATIONS)('names %s', async (_what, sql, found) => {
      const desk = given();
      const chatId = await endedChat(desk);

      await desk.strapi.database.query(sql, [chatId]);

      expect(await verify(desk, chatId)).toEqual({ state: 'altered', ...found });
    });

    it('names an added row', async () => {
      const desk = given();
      const chatId = await endedChat(desk);

      await addRow(desk, chatId);

      expect(await verify(desk, chatId)).toEqual({ state: 'altered', seq: 7, reason: 'added' });
    });

    it.each([
      ['digest', `digest = '${'0'.repeat(64)}'`],
      ['count', 'message_count = 5'],
      ['first time', "first_at = '2020-01-01 00:00:00'"],
      ['last time', "last_at = '2036-01-01 00:00:00'"],
    ])('does not call a seal whole whose %s was changed', async (_what, change) => {
      const desk = given();
      const chatId = await endedChat(desk);
      const sqlite = desk.strapi.database.client === 'sqlite';
      const sql = sqlite
        ? change.replace(/'(\d{4}-[^']*)'/, (_, day: string) => `${Date.parse(`${day}Z`)}`)
        : change;

      await desk.strapi.database.query(
        `UPDATE live_chat_transcripts SET ${sql} WHERE chat_id = ?`,
        [chatId]
      );

      expect((await verify(desk, chatId)).state).not.toBe('unaltered');
    });
  });
