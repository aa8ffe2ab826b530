/** What stands in place of letters that this agent may not see. */
const MASK = '•';

/**
 * A link to write to an address; none to one that is masked. An address may hold characters that mean something in a
 * link.
 */
export const mailtoOf = (email: string): string | undefined =>
  email.includes(MASK) ? undefined : `mailto:${encodeURIComponent(email).replace('%40', '@')}`;
