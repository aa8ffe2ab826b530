import { contentType, personal } from '../../platform';

/** What a person asked for under their rights, with its time of receipt: the clock starts there (Art 12(3)). */
export const subjectRequest = contentType({
  singularName: 'subject-request',
  pluralName: 'subject-requests',
  displayName: 'Subject request',
  description: 'What a person asked for under their rights',
  collectionName: 'live_chat_subject_requests',
  attributes: {
    /** Short name to quote. */
    reference: { type: 'string', required: true },
    kind: { type: 'string', required: true },
    subjectId: personal('identity', { type: 'string', required: true }),
    emailVerified: { type: 'boolean', required: true },
    details: personal('content', { type: 'text' }),
    language: { type: 'string', required: true },
    receivedAt: { type: 'biginteger', required: true },
    requestHash: { type: 'string', required: true },
  },
  indexes: [
    { name: 'live_chat_requests_reference', columns: ['reference'], type: 'unique' },
    { name: 'live_chat_requests_request', columns: ['request_hash'], type: 'unique' },
    { name: 'live_chat_requests_subject', columns: ['subject_id'] },
  ],
});
