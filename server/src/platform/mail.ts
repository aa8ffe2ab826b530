import type { Core } from '@strapi/strapi';

/** A file that goes with a mail: on the disk, or as it is. */
export type MailFile = {
  /** Name that the reader sees. */
  filename: string;
} & ({ path: string } | { content: Buffer });

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
    /** The server will never take it (SMTP 5xx, RFC 5321): trying again is of no use. */
    readonly permanent: boolean
  ) {
    super(`mail was not sent (${code})`);
    this.name = 'MailError';
  }
}

/** Exchange heeds the second alone. */
const AUTOMATIC = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

const codeOf = (error: unknown): { code: string; permanent: boolean } => {
  if (typeof error !== 'object' || error === null) return { code: 'unknown', permanent: false };
  const reply = 'responseCode' in error ? Number(error.responseCode) : 0;
  const code = 'code' in error ? String(error.code) : 'unknown';
  return { code: reply > 0 ? `smtp_${reply}` : code, permanent: reply >= 500 && reply < 600 };
};

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
    const { code, permanent } = codeOf(error);
    throw new MailError(code, permanent);
  }
};
