/** Mails that must arrive: a queue in the database, and the correspondence that it leaves. */
export { MailOutbox, type Correspondent } from './outbox.service';
export type { MailLink, MailOutcome, NewMail, StoredMail } from './mail.types';
export { MailQuota } from './mail-quota';
export { mailing, type Mailing } from './mailing.room';
