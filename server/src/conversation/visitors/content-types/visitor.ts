import { contentType, personal } from '../../../foundation/platform';

/** A person who wrote to the site from one browser. Made when the first chat starts, never before. */
export const visitor = contentType({
  singularName: 'visitor',
  pluralName: 'visitors',
  displayName: 'Visitor',
  description: 'A person who wrote from one browser',
  collectionName: 'live_chat_visitors',
  attributes: {
    /** SHA-256 of the visitor's secret; the secret itself is told once and not kept. */
    tokenHash: { type: 'string', private: true },
    tokenIssuedAt: { type: 'datetime' },
    revokedAt: { type: 'datetime' },
    name: personal('identity', { type: 'string' }),
    email: personal('contact', { type: 'string' }),
    language: { type: 'string' },
  },
  indexes: [
    { name: 'live_chat_visitors_document', columns: ['document_id'], type: 'unique' },
    { name: 'live_chat_visitors_token', columns: ['token_hash'], type: 'unique' },
    { name: 'live_chat_visitors_email', columns: ['email'] },
  ],
});
