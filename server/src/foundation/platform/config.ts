import { DEFAULT_LIMITS, type Limits } from '../../../../protocol';
import { z } from 'zod';
import { isOrigin } from '../../../../protocol/foundation/origin';
import { secretProblem } from './secret.rules';

/** `config/plugins` → `'live-chat'` → `config`. Everything has a default. */
export interface LiveChatConfig {
  /**
   * Websites that may show the widget, as origins (`https://www.example.com`). Those added in the panel
   * (Settings → Live chat → Websites) come on top. Default: none but Strapi's own address.
   */
  origins: string[];
  /**
   * Key of the hashes that stand for addresses, and of links in mails; at least 32 characters, kept secret, never
   * changed. Without it one is made and kept in the database: then whoever has the database can try addresses.
   */
  secret?: string;
  exports: {
    /**
     * Folder that exports lie in until they expire; never below the public folder. Relative to the application.
     * Default: `.live-chat/exports`. With several instances: a folder that all of them see.
     */
    directory: string;
  };
  records: {
    /**
     * Folder of what must outlive the database: the signed ledger of erasures and the anchors of the audit log. Not in
     * the same backup as the database, or a restored one takes the ledger back with it; never below the public folder.
     * Relative to the application. Default: `.live-chat/records`.
     */
    directory: string;
  };
  replies: {
    /**
     * Minutes after which an answer is mailed that its visitor has not seen since they left; counted from their
     * leaving, and from the answer if that came later. Default 5.
     */
    afterMinutes: number;
    /** Days for which the link in such a mail opens the conversation. Default 14. */
    linkDays: number;
    /** Largest number of such mails to one address within an hour; more come later. Default 10. */
    mailsPerHour: number;
  };
  webhooks: {
    /**
     * Hosts in private networks that receivers may have, as `10.0.0.5`, `crm.internal` or `127.0.0.1:8080`; every
     * other private, loopback or link-local address is refused. Default: none.
     */
    privateHosts: string[];
  };
  database: {
    /**
     * A start waits so long for a database that does not answer, or that breaks connections meanwhile; in milliseconds.
     * Default 60,000. Then it ends with a message.
     */
    startWithin: number;
  };
  sqlite: {
    /**
     * SQLite only: switches the database file to write-ahead logging with `synchronous=FULL`. Several times
     * faster, as durable. Changes the file for good, hence off by default; recommended.
     */
    wal: boolean;
  };
  log: {
    /** Largest number of messages in one transaction. Default 512. */
    maxBatch: number;
  };
  /**
   * How a dead link is found, in milliseconds: the server asks every `pingInterval` and gives a socket up when
   * nothing came back within `pingTimeout`. Defaults 15,000 and 10,000; both sides notice within their sum.
   */
  socket: { pingInterval: number; pingTimeout: number };
  /** See `Limits` in the protocol; each with its default there. */
  limits: Limits;
}

const rate = z.strictObject({ perMinute: z.number().positive(), burst: z.number().min(1) });
const positive = z.int().positive();

const schema = z.strictObject({
  origins: z.array(
    z
      .string()
      .refine(isOrigin, 'must be an origin such as https://www.example.com, without path or slash')
  ),
  secret: z
    .string()
    .min(32)
    .superRefine((secret, ctx) => {
      const problem = secretProblem(secret);
      if (problem === undefined) return;
      ctx.addIssue({
        code: 'custom',
        message: `${problem}; make one with: openssl rand -base64 48`,
      });
    })
    .optional(),
  exports: z.strictObject({ directory: z.string().min(1) }),
  records: z.strictObject({ directory: z.string().min(1) }),
  replies: z.strictObject({
    afterMinutes: z
      .number()
      .positive()
      .max(7 * 24 * 60),
    linkDays: z.number().positive().max(90),
    mailsPerHour: positive,
  }),
  webhooks: z.strictObject({ privateHosts: z.array(z.string().min(1)) }),
  database: z.strictObject({ startWithin: z.int().min(0).max(3_600_000) }),
  sqlite: z.strictObject({ wal: z.boolean() }),
  log: z.strictObject({ maxBatch: z.int().min(1).max(5_000) }),
  socket: z.strictObject({ pingInterval: positive, pingTimeout: positive }),
  limits: z.strictObject({
    messageCharacters: positive.max(10_000),
    frameBytes: positive.min(16 * 1024),
    visitorMessages: rate,
    agentMessages: rate,
    socketEvents: rate,
    packets: rate,
    addressPackets: rate,
    typing: rate,
    newChats: rate,
    requests: rate,
    files: rate,
    panelRequests: rate,
    privacyChanges: rate,
    privacyMails: rate,
    handshakes: rate,
    socketRequests: rate,
    openChatsPerVisitor: positive,
    socketsPerVisitor: positive,
    socketsPerAddress: positive,
    handshakeTimeout: positive,
    bodyTimeout: positive,
    socketBufferBytes: positive.min(64 * 1024),
    pendingAppends: positive,
  }),
});

const defaults: LiveChatConfig = {
  origins: [],
  exports: { directory: '.live-chat/exports' },
  records: { directory: '.live-chat/records' },
  replies: { afterMinutes: 5, linkDays: 14, mailsPerHour: 10 },
  webhooks: { privateHosts: [] },
  database: { startWithin: 60_000 },
  sqlite: { wal: false },
  log: { maxBatch: 512 },
  socket: { pingInterval: 15_000, pingTimeout: 10_000 },
  limits: DEFAULT_LIMITS,
};

export const config = {
  default: defaults,
  /** Refuses a wrong configuration at start, with the path of what is wrong. */
  validator(value: unknown): void {
    const result = schema.safeParse(value);
    if (!result.success) throw new Error(z.prettifyError(result.error));
  },
};
