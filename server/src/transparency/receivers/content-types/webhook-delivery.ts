import { contentType } from '../../../foundation/platform';

/**
 * One event on its way to one receiver. Holds no personal data: the body is made anew from the record at each
 * attempt.
 */
export const webhookDelivery = contentType({
  singularName: 'webhook-delivery',
  pluralName: 'webhook-deliveries',
  displayName: 'Webhook delivery',
  description: 'One event on its way to one receiver',
  collectionName: 'live_chat_webhook_deliveries',
  attributes: {
    endpointId: { type: 'string', required: true },
    event: { type: 'string', required: true },
    recordId: { type: 'string', required: true },
    /** Pseudonym and purpose: of one person's news about a purpose only the last counts. */
    subjectId: { type: 'string', required: true },
    purpose: { type: 'string', required: true },
    state: { type: 'string', required: true },
    attempts: { type: 'integer', required: true, default: 0 },
    queuedAt: { type: 'biginteger', required: true },
    nextAt: { type: 'biginteger' },
    deliveredAt: { type: 'biginteger' },
    lastStatus: { type: 'integer' },
    lastError: { type: 'string' },
  },
  indexes: [
    { name: 'live_chat_deliveries_document', columns: ['document_id'], type: 'unique' },
    { name: 'live_chat_deliveries_due', columns: ['state', 'next_at'] },
    { name: 'live_chat_deliveries_record', columns: ['record_id'] },
  ],
});
