import { contentType, personal } from '../../../foundation/platform';

/** An address that said no to a purpose, as a keyed hash: an import cannot bring it back to life (R8). */
export const suppression = contentType({
  singularName: 'suppression',
  pluralName: 'suppressions',
  displayName: 'Suppression',
  description: 'An address that must not be used for a purpose',
  collectionName: 'live_chat_suppressions',
  attributes: {
    emailHash: personal('contact', { type: 'string', required: true }),
    purpose: { type: 'string', required: true },
    at: { type: 'biginteger', required: true },
  },
  indexes: [
    {
      name: 'live_chat_suppressions_address',
      columns: ['email_hash', 'purpose'],
      type: 'unique',
    },
  ],
});
