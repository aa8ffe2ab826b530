import { contentType, personal } from '../../../foundation/platform';

/** One export: who made it, of what, why. Its files expire; this stays as the proof. */
export const dataExport = contentType({
  singularName: 'data-export',
  pluralName: 'data-exports',
  displayName: 'Data export',
  description: 'One export of personal data',
  collectionName: 'live_chat_exports',
  attributes: {
    state: { type: 'string', required: true },
    failure: { type: 'string' },
    /** Pseudonymous ids of whom it is about, each between two spaces. */
    subjects: personal('identity', { type: 'text', required: true }),
    /** JSON of what was asked for, names to mask and reasons included. */
    request: personal('content', { type: 'text', required: true }),
    caseId: { type: 'string' },
    madeAt: { type: 'biginteger', required: true },
    /** documentId of the administrator; empty: the data subject. */
    madeBy: { type: 'string' },
    approvedById: { type: 'string' },
    done: { type: 'integer', required: true, default: 0 },
    total: { type: 'integer', required: true, default: 0 },
    masked: { type: 'integer', required: true, default: 0 },
    /** JSON of `ExportFile` with each file's name on the disk. */
    files: { type: 'text' },
    finishedAt: { type: 'biginteger' },
    expiresAt: { type: 'biginteger' },
    /** Said again and again by the instance that works on it: silence means that it is gone. */
    touchedAt: { type: 'biginteger' },
  },
  indexes: [
    { name: 'live_chat_exports_document', columns: ['document_id'], type: 'unique' },
    { name: 'live_chat_exports_case', columns: ['case_id'] },
    { name: 'live_chat_exports_state', columns: ['state', 'expires_at'] },
  ],
});
