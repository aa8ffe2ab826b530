import { contentType } from '../../platform';

/** One line of the audit log (R29). Holds ids and figures, never a name, an address or a text of anybody's. */
export const auditEntry = contentType({
  singularName: 'audit-entry',
  pluralName: 'audit-entries',
  displayName: 'Audit entry',
  description: 'Who did what with personal data',
  collectionName: 'live_chat_audit_entries',
  attributes: {
    /** 1, 2, 3, …; a missing number is a missing row. */
    position: { type: 'biginteger', required: true },
    at: { type: 'biginteger', required: true },
    action: { type: 'string', required: true },
    /** documentId of the administrator; empty: a data subject or the software itself. */
    actor: { type: 'string' },
    /** Pseudonymous id of what it was done to: a subject, a case, an export. */
    target: { type: 'string' },
    /** JSON of figures and ids, as text: it is hashed as it stands. */
    data: { type: 'text', required: true },
    /** Hex SHA-256 over the entry and `hash` of the one before. */
    hash: { type: 'string', required: true },
  },
  indexes: [
    { name: 'live_chat_audit_position', columns: ['position'], type: 'unique' },
    { name: 'live_chat_audit_target', columns: ['target'] },
    { name: 'live_chat_audit_action', columns: ['action', 'at'] },
    { name: 'live_chat_audit_actor', columns: ['actor', 'at'] },
  ],
});
