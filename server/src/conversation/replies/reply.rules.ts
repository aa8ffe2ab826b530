import type { ReplyState } from '../../../../protocol';

/** An answer of an agent, as far as it matters here. */
export interface Answer {
  seq: number;
  at: number;
  body: string;
}

/** What of a chat's entries decides whether an answer still has to be mailed. */
interface Written extends Answer {
  authorKind: string;
  kind: string;
}

/**
 * Answers that their visitor has neither seen nor been mailed. What agents write among themselves, events, and cards,
 * which only the visitor can answer in the chat, are none.
 */
export const unreadAnswers = (
  entries: readonly Written[],
  { readSeq, mailedSeq }: { readSeq: number; mailedSeq: number }
): Answer[] =>
  entries
    .filter(
      ({ authorKind, kind, seq }) =>
        authorKind === 'agent' && kind === 'text' && seq > readSeq && seq > mailedSeq
    )
    .map(({ seq, at, body }) => ({ seq, at, body }));

/** An agent who goes on writing keeps the first of several answers waiting, but no longer than this many times. */
const PATIENCE = 3;

/**
 * Whether answers go out now: their visitor has been away for as long as is waited, and the agent has finished what
 * they were saying, so that it becomes one mail.
 */
export const isDue = (
  answers: readonly Pick<Answer, 'at'>[],
  { seenAt, now, after }: { seenAt: number; now: number; after: number }
): boolean => {
  const [first] = answers;
  const last = answers.at(-1);
  if (!first || !last || now - seenAt < after) return false;
  return now - last.at >= after || now - first.at >= PATIENCE * after;
};

/** Longest text of answers in one mail; the rest is read in the conversation. */
export const MAIL_CHARACTERS = 20_000;

/** The answers that one mail has room for, the oldest first; the first always. */
export const fitting = <A extends Pick<Answer, 'body'>>(answers: readonly A[]): A[] => {
  let left = MAIL_CHARACTERS;
  const end = answers.findIndex(({ body }, i) => (left -= body.length) < 0 && i > 0);
  return end < 0 ? [...answers] : answers.slice(0, end);
};

/** Replies of SMTP servers that mean the mailbox itself: there is none, or it takes nothing (RFC 5321, 4.2.3). */
const REFUSED = /^smtp_55[0-6]$/;

/** Why a mail was not sent though nothing failed: its visitor came back before. */
export const SEEN = 'seen';

/** What an agent is told of a mail. */
export const replyState = (mail: {
  state: 'waiting' | 'sent' | 'failed';
  lastError?: string | undefined;
}): ReplyState => {
  if (mail.state !== 'failed') return mail.state;
  if (mail.lastError === SEEN) return 'seen';
  return REFUSED.test(mail.lastError ?? '') ? 'bounced' : 'failed';
};

/** Secret of a link by mail, told apart from a browser's own by its form. */
const LINK_TOKEN = /^r-[\w-]{43}$/;

export const isLinkToken = (token: string): boolean => LINK_TOKEN.test(token);
