import { contentType } from '../../../foundation/platform';

/** The sealed record of an ended chat. Holds hashes of the messages, not their text. */
export const transcript = contentType({
  singularName: 'transcript',
  pluralName: 'transcripts',
  displayName: 'Transcript',
  description: 'Seal over the entries of an ended chat',
  collectionName: 'live_chat_transcripts',
  attributes: {
    chatId: { type: 'string', required: true },
    messageCount: { type: 'integer', required: true },
    firstAt: { type: 'datetime', required: true },
    lastAt: { type: 'datetime', required: true },
    sealedAt: { type: 'datetime', required: true },
    /** Hex SHA-256 over the leaves' hashes. */
    digest: { type: 'string', required: true },
    /** `[salt, hash]` per entry in order of seq; a redacted entry's salt is destroyed and stands as "". */
    leaves: { type: 'json', required: true },
  },
  indexes: [{ name: 'live_chat_transcripts_chat', columns: ['chat_id'], type: 'unique' }],
});
