import { contentType, personal } from '../../../foundation/platform';

/** One numbered entry of a chat; append-only. Written by the message log alone. */
export const message = contentType({
  singularName: 'message',
  pluralName: 'messages',
  displayName: 'Message',
  description: 'One numbered entry of a chat',
  collectionName: 'live_chat_messages',
  attributes: {
    chatId: { type: 'string', required: true },
    seq: { type: 'integer', required: true },
    clientMessageId: { type: 'string', required: true },
    authorKind: { type: 'string', required: true },
    authorId: { type: 'string', required: true },
    kind: { type: 'string', required: true },
    body: personal('content', { type: 'text' }),
    /** JSON of an event's data, as text: it is hashed as it stands, so no database may reorder it. */
    data: { type: 'text' },
    sentAt: { type: 'datetime', required: true },
    /** A part of the body was taken out then (R27). */
    redactedAt: { type: 'datetime' },
  },
  indexes: [
    { name: 'live_chat_messages_seq', columns: ['chat_id', 'seq'], type: 'unique' },
    {
      name: 'live_chat_messages_client',
      // Clients' names sort by time: with them first, new rows share the index's last pages.
      columns: ['client_message_id', 'chat_id', 'author_id'],
      type: 'unique',
    },
  ],
});
