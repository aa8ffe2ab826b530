import { contentType, personal } from '../../platform';

/**
 * A mail to send, and afterwards the correspondence that it was. Secrets are not in it: `{link}` and `{code}` stand
 * in the body until the moment of sending, and stay there.
 */
export const mailMessage = contentType({
  singularName: 'mail-message',
  pluralName: 'mail-messages',
  displayName: 'Mail message',
  description: 'A mail that is to be sent, or was',
  collectionName: 'live_chat_mail_messages',
  attributes: {
    recipient: personal('contact', { type: 'string', required: true }),
    subject: personal('content', { type: 'string', required: true }),
    body: personal('content', { type: 'text', required: true }),
    /** What the placeholders are filled from at sending. */
    linkKind: { type: 'string' },
    linkId: { type: 'string' },
    /** Export whose files are attached. */
    exportId: { type: 'string' },
    caseId: { type: 'string' },
    /** Whom a mail without a case is about. */
    subjectId: personal('identity', { type: 'string' }),
    /** Chat whose answers it brings, and which of them. */
    chatId: { type: 'string' },
    fromSeq: { type: 'integer' },
    toSeq: { type: 'integer' },
    /** SHA-256 of the secret of its link into the chat, and of the one that the try before sent. */
    tokenHash: { type: 'string', private: true },
    formerHash: { type: 'string', private: true },
    linkUntil: { type: 'biginteger' },
    state: { type: 'string', required: true },
    attempts: { type: 'integer', required: true, default: 0 },
    queuedAt: { type: 'biginteger', required: true },
    /** Start of the day of tries; moved by a retry. */
    triedSince: { type: 'biginteger', required: true },
    nextAt: { type: 'biginteger' },
    sentAt: { type: 'biginteger' },
    /** A code, never what the mail server said. */
    lastError: { type: 'string' },
  },
  indexes: [
    { name: 'live_chat_mails_document', columns: ['document_id'], type: 'unique' },
    { name: 'live_chat_mails_due', columns: ['state', 'next_at'] },
    { name: 'live_chat_mails_case', columns: ['case_id'] },
    { name: 'live_chat_mails_subject', columns: ['subject_id'] },
    { name: 'live_chat_mails_chat', columns: ['chat_id'] },
    { name: 'live_chat_mails_token', columns: ['token_hash'] },
    { name: 'live_chat_mails_former', columns: ['former_hash'] },
  ],
});
