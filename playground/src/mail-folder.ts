import fs from 'node:fs/promises';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

/** What Strapi's e-mail plugin hands to a provider. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  attachments?: { filename: string; content: Buffer }[];
}

/** A mail as it lies in the folder, named by its id; its attachments lie beside, as `<id>-0`, `<id>-1`, … */
export interface KeptMail {
  id: string;
  /** ISO 8601, UTC. */
  at: string;
  to: string;
  subject: string;
  text: string;
  /** Names of the attachments. */
  attachments: string[];
}

/** Writes a mail to the folder: its attachments first, so that whoever finds it finds them, too. @returns its file */
export const keepMail = async (folder: string, mail: Mail): Promise<string> => {
  const { to, subject, text, attachments = [] } = mail;
  const id = randomUUID();
  const file = path.join(folder, `${id}.json`);
  await fs.mkdir(folder, { recursive: true });
  await Promise.all(
    attachments.map((attachment, i) =>
      fs.writeFile(path.join(folder, `${id}-${i}`), attachment.content)
    )
  );
  const kept: KeptMail = {
    id,
    at: new Date().toISOString(),
    to,
    subject,
    text,
    attachments: attachments.map(({ filename }) => filename),
  };
  await fs.writeFile(`${file}.part`, JSON.stringify(kept, undefined, 2));
  await fs.rename(`${file}.part`, file);
  return file;
};

/**
 * Without `SMTP_HOST` the demo writes mails to a folder instead of sending them to strangers' mail servers; the demo
 * website shows them under `/mailbox`. For trying things out on one's own machine only: whoever reads the folder reads
 * links and files that are meant for others.
 */
export const keepMailsInFolder = (strapi: Core.Strapi): void => {
  const folder = path.join(strapi.dirs.app.root, '.tmp', 'mail');
  const plugin = strapi.plugin('email') as unknown as { provider: object };
  plugin.provider = {
    send: async (mail: Mail) => {
      strapi.log.info(`a mail was written to ${await keepMail(folder, mail)}`);
    },
  };
};
