import { contentType, personal } from '../../../foundation/platform';

/**
 * One entry of the register of breaches (Art 33(5)). It is about an event: whom its texts name is found by their
 * address (the store `remarks`), and its time ends by retention.
 */
export const breach = contentType({
  singularName: 'breach',
  pluralName: 'breaches',
  displayName: 'Breach',
  description: 'One entry of the register of breaches',
  collectionName: 'live_chat_breaches',
  attributes: {
    /** Short name to quote. */
    reference: { type: 'string', required: true },
    /** JSON of `BreachDefinition`, as text. */
    definition: personal('content', { type: 'text', required: true }),
    awareAt: { type: 'biginteger', required: true },
    closed: { type: 'boolean', required: true, default: false },
    closedAt: { type: 'biginteger' },
    madeAt: { type: 'biginteger', required: true },
    /** documentId of the administrator. */
    madeBy: { type: 'string' },
    savedAt: { type: 'biginteger', required: true },
  },
  indexes: [
    { name: 'live_chat_breaches_document', columns: ['document_id'], type: 'unique' },
    { name: 'live_chat_breaches_reference', columns: ['reference'], type: 'unique' },
    { name: 'live_chat_breaches_closed', columns: ['closed', 'closed_at'] },
  ],
});
