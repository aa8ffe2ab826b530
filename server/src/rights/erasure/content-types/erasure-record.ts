import { contentType, personal } from '../../../foundation/platform';

/**
 * One erasure: what was approved, by whom, how far it has come. Whom it is about stands in it only while it runs; then
 * the ledger's hashes are all that is left.
 */
export const erasureRecord = contentType({
  singularName: 'erasure-record',
  pluralName: 'erasure-records',
  displayName: 'Erasure',
  description: 'One erasure of personal data',
  collectionName: 'live_chat_erasures',
  attributes: {
    reference: { type: 'string', required: true },
    state: { type: 'string', required: true },
    trouble: { type: 'string' },
    /** Store that it stands still at. */
    stuckAt: { type: 'string' },
    scope: { type: 'string', required: true },
    /** JSON of the target's ids, each between two spaces so that they can be looked for; emptied at the end. */
    subjects: personal('identity', { type: 'text' }),
    chats: personal('identity', { type: 'text' }),
    receiptTo: personal('contact', { type: 'string' }),
    reason: personal('content', { type: 'text' }),
    /** JSON of `StorePlan[]`. */
    plan: { type: 'text', required: true },
    /** JSON of the stores that are done. */
    done: { type: 'text', required: true },
    statistics: { type: 'string', required: true },
    language: { type: 'string', required: true },
    caseId: { type: 'string' },
    madeAt: { type: 'biginteger', required: true },
    madeBy: { type: 'string' },
    approvedById: { type: 'string' },
    /** When its chats ended and its visitors' secrets became void. */
    frozenAt: { type: 'biginteger' },
    startedAt: { type: 'biginteger' },
    finishedAt: { type: 'biginteger' },
    /** The receipt's mail, and how it went: `none`, `waiting`, `sent`, `failed`. */
    receiptMailId: { type: 'string' },
    receipt: { type: 'string', required: true },
    scrub: { type: 'string' },
    /** A second person was needed when it was asked for: switching that off later does not change it. */
    twoPersons: { type: 'boolean', default: false },
    replay: { type: 'boolean', required: true, default: false },
    /** Said again and again by the instance that works on it: silence means that it is gone. */
    touchedAt: { type: 'biginteger' },
    /** Machine and process that works on it. */
    worker: { type: 'string' },
    /** When one that stands still is tried again. */
    nextAt: { type: 'biginteger' },
    receiversTotal: { type: 'integer', required: true, default: 0 },
  },
  indexes: [
    { name: 'live_chat_erasures_document', columns: ['document_id'], type: 'unique' },
    { name: 'live_chat_erasures_reference', columns: ['reference'] },
    { name: 'live_chat_erasures_state', columns: ['state'] },
    { name: 'live_chat_erasures_case', columns: ['case_id'] },
  ],
});
