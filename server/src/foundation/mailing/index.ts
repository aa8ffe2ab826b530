/** Mails that must arrive: a queue in the database, and the correspondence that it leaves. */
export { MailOutbox, type OutboxDeps } from './outbox.service';
export type { MailLink, MailOutcome, NewMail, OutgoingMail, StoredMail } from './mail.types';
export { mailStore } from './mail.personal';
export * as mailingContentTypes from './content-types';
export { MailQuota } from './mail-quota';
