import type { Core } from '@strapi/strapi';

interface EmailService {
  send(mail: { to: string; subject: string; text: string }): Promise<unknown>;
}

/**
 * Sends plain text through the host's own e-mail plugin, so that mail leaves the way the site's other mail does.
 * Errors are thrown without what the mail server said: it repeats addresses.
 */
export const sendMail = async (
  strapi: Core.Strapi,
  mail: { to: string; subject: string; text: string }
): Promise<void> => {
  const service: EmailService | undefined = strapi.plugins.email?.service('email');
  if (!service) throw new Error('mail cannot be sent: the host has no e-mail plugin');
  try {
    await service.send(mail);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    // Without the cause: what a mail server says names addresses.
    // eslint-disable-next-line preserve-caught-error -- see above
    throw new Error(`mail was not sent (${code})`);
  }
};
