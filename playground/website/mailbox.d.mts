import type { KeptMail } from '../src/mail-folder';

export interface Attachment {
  type: string;
  body: Buffer;
  disposition: string;
}

export declare const linked: (text: string) => string;
export declare const readMails: (folder: string) => Promise<KeptMail[]>;
export declare const mailboxHtml: (mails: readonly KeptMail[]) => string;
export declare const attachmentOf: (
  folder: string,
  pathname: string
) => Promise<Attachment | undefined>;
