import { contentType, personal } from '../../../foundation/platform';

/** An export on its way to the person it is about. Secrets are derived or hashed; none is kept. */
export const exportDelivery = contentType({
  singularName: 'export-delivery',
  pluralName: 'export-deliveries',
  displayName: 'Export delivery',
  description: 'An export on its way to the person it is about',
  collectionName: 'live_chat_export_deliveries',
  attributes: {
    exportId: { type: 'string', required: true },
    caseId: { type: 'string' },
    recipient: personal('contact', { type: 'string', required: true }),
    method: { type: 'string', required: true },
    language: { type: 'string', required: true },
    state: { type: 'string', required: true },
    reason: personal('content', { type: 'text' }),
    /** The link's token is derived from it, so that it stands nowhere. */
    nonce: { type: 'string', required: true, private: true },
    /** Keyed hash of code or password. */
    codeHash: { type: 'string', private: true },
    attemptsLeft: { type: 'integer', required: true },
    /** Keyed hash of the secret for fetching files once it was opened. */
    grantHash: { type: 'string', private: true },
    grantUntil: { type: 'biginteger' },
    mailId: { type: 'string' },
    madeAt: { type: 'biginteger', required: true },
    madeBy: { type: 'string' },
    expiresAt: { type: 'biginteger', required: true },
    openedAt: { type: 'biginteger' },
    /** JSON of `DeliveryInfo.accesses`, as text. */
    accesses: { type: 'text' },
  },
  indexes: [
    { name: 'live_chat_deliveries_out_document', columns: ['document_id'], type: 'unique' },
    { name: 'live_chat_deliveries_out_export', columns: ['export_id'] },
    { name: 'live_chat_deliveries_out_grant', columns: ['grant_hash'] },
    { name: 'live_chat_deliveries_out_state', columns: ['state', 'expires_at'] },
  ],
});
