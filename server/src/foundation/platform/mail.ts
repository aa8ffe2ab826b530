import type { Core } from '@strapi/strapi';
import { mailFailure } from './mail-failure.rules';

/**
 * A file that goes with a mail, as it is: the one shape that every provider is handed. Never as a path: Strapi's own
 * provider lets no mail read files of the server.
 */
export interface MailFile {
  /** Name that the reader sees. */
  filename: string;
  content: Buffer;
}

export interface Mail {
  to: string;
  subject: string;
  text: string;
  files?: MailFile[];
  /** Nobody wrote it by hand: mailboxes that answer by themselves are not to (RFC 3834). */
  automatic?: boolean;
}

interface EmailService {
  send(
    mail: Omit<Mail, 'files' | 'automatic'> & {
      attachments?: MailFile[];
      headers?: Record<string, string>;
    }
  ): Promise<unknown>;
}

/** Why a mail did not leave; never what the mail server said, since it repeats addresses. */
export class MailError extends Error {
  constructor(
    readonly code: string,
    /** Trying again is of no use. */
    readonly permanent: boolean
  ) {
    super(`mail was not sent (${code})`);
    this.name = 'MailError';
  }
}

/** Exchange heeds the second alone. */
const AUTOMATIC = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

/**
 * Sends plain text through the host's own e-mail plugin, so that mail leaves the way the site's other mail does.
 * @throws MailError
 */
export const sendMail = async (
  strapi: Core.Strapi,
  { files, automatic, ...mail }: Mail
): Promise<void> => {
  const service: EmailService | undefined = strapi.plugins.email?.service('email');
  if (!service) throw new MailError('no_email_plugin', false);
  try {
    await service.send({
      ...mail,
      ...(files ? { attachments: files } : {}),
      ...(automatic ? { headers: AUTOMATIC } : {}),
    });
  } catch (error) {
    const { code, permanent } = mailFailure(error);
    throw new MailError(code, permanent);
  }
};
