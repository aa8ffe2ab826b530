import { contentType } from '../../../foundation/platform';

/** A line of the erasure ledger as this database knows it; the ledger itself is a file outside of it (R21). */
export const ledgerEntry = contentType({
  singularName: 'ledger-entry',
  pluralName: 'ledger-entries',
  displayName: 'Erasure ledger entry',
  description: 'A line of the erasure ledger',
  collectionName: 'live_chat_erasure_ledger',
  attributes: {
    reference: { type: 'string', required: true },
    type: { type: 'string', required: true },
    at: { type: 'biginteger', required: true },
    /** The line as it was signed. */
    line: { type: 'text', required: true },
  },
  indexes: [
    { name: 'live_chat_ledger_line', columns: ['reference', 'type'], type: 'unique' },
    { name: 'live_chat_ledger_at', columns: ['at'] },
  ],
});
