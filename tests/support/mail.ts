import { once } from 'node:events';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { onCleanup } from './cleanup';
import { eventually } from './deadline';
import { freePort } from './port';

export interface ReceivedMail {
  to: string;
  subject: string;
  text: string;
  /** Names of what is attached. */
  files: string[];
  /** `Auto-Submitted`, where it says that nobody wrote it by hand. */
  automatic?: string;
}

/** Addresses that begin so are refused, as those of mailboxes that do not exist. */
export const NOBODY = 'nobody-';
/** Addresses that begin so are asked for again later, whenever they are tried. */
export const BUSY = 'busy-';

/** A real SMTP server that keeps what it is sent. */
export interface MailServer {
  /** For the environment of a Strapi that sends through it. */
  env: Record<string, string>;
  mails: readonly ReceivedMail[];
  /** The next mail to an address that was not asked for before. */
  next(to: string): Promise<ReceivedMail>;
}

const automaticOf = (header: unknown): { automatic?: string } =>
  typeof header === 'string' ? { automatic: header } : {};

export const startMailServer = async (): Promise<MailServer> => {
  const mails: ReceivedMail[] = [];
  const seen = new Set<ReceivedMail>();
  const port = await freePort();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      if (address.startsWith(BUSY)) {
        return done(Object.assign(new Error('Later, please'), { responseCode: 450 }));
      }
      if (!address.startsWith(NOBODY)) return done();
      done(Object.assign(new Error('No such mailbox'), { responseCode: 550 }));
    },
    onData: (stream, session, done) => {
      simpleParser(stream).then(
        (mail) => {
          mails.push({
            to: session.envelope.rcptTo.map(({ address }) => address).join(','),
            subject: mail.subject ?? '',
            text: mail.text ?? '',
            files: mail.attachments.map(({ filename }) => filename ?? ''),
            ...automaticOf(mail.headers.get('auto-submitted')),
          });
          done();
        },
        (error: unknown) => done(error as Error)
      );
    },
  });
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  onCleanup(async () => new Promise<void>((resolve) => server.close(() => resolve())));
  return {
    env: { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(port), SMTP_IGNORE_TLS: 'true' },
    mails,
    next: (to) =>
      eventually('a mail has come', () => {
        const mail = mails.find((one) => one.to === to && !seen.has(one));
        if (mail) seen.add(mail);
        return mail;
      }),
  };
};
