import { contentType } from '../../platform';

/**
 * A keyed hash of something that was erased: a chat, a visitor, a visitor's secret. Lets late copies from browsers be
 * told `gone` instead of being taken for strangers' (fault F25, F26).
 */
export const tombstone = contentType({
  singularName: 'tombstone',
  pluralName: 'tombstones',
  displayName: 'Tombstone',
  description: 'A hash of what was erased',
  collectionName: 'live_chat_tombstones',
  attributes: {
    hash: { type: 'string', required: true },
    at: { type: 'biginteger', required: true },
  },
  indexes: [
    { name: 'live_chat_tombstones_hash', columns: ['hash'], type: 'unique' },
    { name: 'live_chat_tombstones_at', columns: ['at'] },
  ],
});
