import fs from 'node:fs/promises';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

interface Mail {
  to: string;
  subject: string;
  text: string;
}

/**
 * Without `SMTP_HOST` the demo writes mails to a folder instead of sending them to strangers' mail servers. The
 * files' names tell nothing; what is in them is for whoever tries the demo out.
 */
export const keepMailsInFolder = (strapi: Core.Strapi): void => {
  const folder = path.join(strapi.dirs.app.root, '.tmp', 'mail');
  const plugin = strapi.plugin('email') as unknown as { provider: object };
  plugin.provider = {
    send: async ({ to, subject, text }: Mail) => {
      await fs.mkdir(folder, { recursive: true });
      const file = path.join(folder, `${randomUUID()}.txt`);
      await fs.writeFile(file, `To: ${to}\nSubject: ${subject}\n\n${text}\n`);
      strapi.log.info(`a mail was written to ${file}`);
    },
  };
};
