import { contentType, personal } from '../../../foundation/platform';

/**
 * One consent record (R4), append-only: rows are added and never changed. The record itself is kept as the text that
 * was hashed; the other columns repeat parts of it to be searched by.
 */
export const consent = contentType({
  singularName: 'consent',
  pluralName: 'consents',
  displayName: 'Consent record',
  description: 'What one person was asked, and answered',
  collectionName: 'live_chat_consents',
  attributes: {
    /** JSON of `ConsentRecord`, as text: no database may reorder what is hashed. */
    record: personal('content', { type: 'text', required: true }),
    sha256: { type: 'string', required: true },
    subjectId: personal('identity', { type: 'string', required: true }),
    /** HMAC of the address on file at that time: finds the record, tells nothing. */
    emailHash: personal('contact', { type: 'string' }),
    chatId: { type: 'string' },
    purpose: { type: 'string', required: true },
    state: { type: 'string', required: true },
    method: { type: 'string', required: true },
    language: { type: 'string', required: true },
    noticeVersion: { type: 'integer' },
    at: { type: 'biginteger', required: true },
    /** Hash of what the client named its answer: a repeat finds the first record. */
    requestHash: { type: 'string', required: true },
  },
  indexes: [
    { name: 'live_chat_consents_document', columns: ['document_id'], type: 'unique' },
    { name: 'live_chat_consents_request', columns: ['request_hash'], type: 'unique' },
    { name: 'live_chat_consents_subject', columns: ['subject_id', 'purpose'] },
    { name: 'live_chat_consents_email', columns: ['email_hash'] },
    { name: 'live_chat_consents_chat', columns: ['chat_id'] },
    { name: 'live_chat_consents_at', columns: ['at'] },
  ],
});
