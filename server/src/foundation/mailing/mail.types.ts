import type { MailState } from '../../../../protocol';

/** What the placeholders of a body are filled from when it is sent. */
export interface MailLink {
  kind: 'verification' | 'delivery' | 'erasure' | 'hold' | 'reply';
  /** The id of the case, the delivery, the erasure, the hold or the chat. */
  id: string;
}

export interface NewMail {
  to: string;
  subject: string;
  /** Plain text; `{link}` and `{code}` are filled in at sending when `link` is given. */
  text: string;
  link?: MailLink;
  /** Files of an export go with it. They are read at sending, never stored here. */
  attach?: { exportId: string };
  caseId?: string;
  /** Whom it is about, for a mail that belongs to no case. */
  subjectId?: string;
  /** Answers of a chat that it brings: `{answers}` in the text, and a link into the chat. */
  reply?: { chatId: string; fromSeq: number; toSeq: number };
}

/** A mail as it is kept, its placeholders unfilled. */
export interface StoredMail extends Required<Pick<NewMail, 'to' | 'subject' | 'text'>> {
  mailId: string;
  caseId?: string;
  link?: MailLink;
  state: MailState;
  attempts: number;
  queuedAt: number;
  sentAt?: number;
  lastError?: string;
}

/** How it went with a mail: told when it is settled. */
export interface MailOutcome {
  mailId: string;
  state: Exclude<MailState, 'waiting'>;
  caseId?: string;
  link?: MailLink;
  /** Why it was given up. */
  code?: string;
}
