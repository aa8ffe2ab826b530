import { contentType, personal } from '../../../foundation/platform';

/**
 * A case: what a person asked for under their rights, and where it stands. The clock of Art 12(3) starts with its
 * time of receipt. Times are milliseconds since 1970 UTC.
 */
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
    source: { type: 'string', required: true },
    state: { type: 'string', required: true },
    /** Who asked, as far as it is proven: they see the request in "My data". Whom it is about: `case-subject`. */
    subjectId: personal('identity', { type: 'string' }),
    requesterName: personal('identity', { type: 'string' }),
    requesterEmail: personal('contact', { type: 'string' }),
    emailHash: personal('contact', { type: 'string' }),
    details: personal('content', { type: 'text' }),
    language: { type: 'string', required: true },
    receivedAt: { type: 'biginteger', required: true },
    /** The controller's time zone when it came in, whose days the clock counts; absent: UTC. */
    timeZone: { type: 'string' },
    /** When it was put in here; later than received for what came by letter. */
    enteredAt: { type: 'biginteger', required: true },
    /** Last moment to answer in, as of the beginning of a pause that goes on. Made from the clock, for lists. */
    dueAt: { type: 'biginteger', required: true },
    extendedMonths: { type: 'integer', required: true, default: 0 },
    extensionReason: personal('content', { type: 'text' }),
    pausedSince: { type: 'biginteger' },
    pausedMs: { type: 'biginteger', required: true, default: 0 },
    identityState: { type: 'string', required: true },
    identityMethod: { type: 'string' },
    identityAddress: personal('contact', { type: 'string' }),
    identityAt: { type: 'biginteger' },
    identityBy: { type: 'string' },
    identityReason: personal('content', { type: 'text' }),
    /** Link and code are derived from it with the installation's key; they are kept nowhere. */
    proofNonce: { type: 'string' },
    /** Keyed hash of the password that the requester chose for what is delivered to them. */
    proofPassword: { type: 'string' },
    proofExpiresAt: { type: 'biginteger' },
    proofAttempts: { type: 'integer' },
    assigneeId: { type: 'string' },
    refusalGround: { type: 'string' },
    refusalText: personal('content', { type: 'text' }),
    closedAt: { type: 'biginteger' },
    acknowledgedAt: { type: 'biginteger' },
    /** The last reminder: 10, 5 or 1 days before, 0 when overdue. */
    remindedStep: { type: 'integer' },
    requestHash: { type: 'string', required: true },
  },
  indexes: [
    { name: 'live_chat_requests_document', columns: ['document_id'], type: 'unique' },
    { name: 'live_chat_requests_reference', columns: ['reference'], type: 'unique' },
    { name: 'live_chat_requests_request', columns: ['request_hash'], type: 'unique' },
    { name: 'live_chat_requests_subject', columns: ['subject_id'] },
    { name: 'live_chat_requests_email', columns: ['email_hash'] },
    { name: 'live_chat_requests_due', columns: ['state', 'due_at'] },
  ],
});
