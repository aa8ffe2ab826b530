/** One's own conversation by mail: what offers it, and the code that opens it. */
export { MailButton, MailItem } from './offer';
export { MailSheet } from './sheet';
