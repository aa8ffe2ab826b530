import type { ChatEvent, Reach, ReplyState } from '../../../../../protocol';

/**
 * Where an answer is: `stored` and no more is known, `soon` to be mailed, with nowhere to mail it to (`unreachable`), or
 * what became of its mail.
 */
export type Delivery = ReplyState | 'stored' | 'soon' | 'unreachable';

/** An answer that was not mailed within this time is one that is not mailed at all: of a chat from before, for one. */
const LATEST = 3_600_000;

interface Circumstances {
  /** Highest number that the visitor has seen. */
  visitorRead: number;
  /** They have the chat open. */
  online: boolean;
  /** They have ended the chat themselves. */
  over: boolean;
  reach: Reach | undefined;
  now: number;
}

export const deliveryOf = (
  { seq, at }: Pick<ChatEvent, 'seq' | 'at'>,
  { visitorRead, online, over, reach, now }: Circumstances
): Delivery => {
  if (visitorRead >= seq) return 'seen';
  const mail = reach?.mails.filter(({ fromSeq, toSeq }) => fromSeq <= seq && seq <= toSeq).at(-1);
  if (mail) return mail.state;
  if (!reach || online || over) return 'stored';
  if (!reach.to) return 'unreachable';
  return now - at < LATEST ? 'soon' : 'stored';
};

/** Whether it is worth a line under each answer, not under the last one alone. */
export const isTelling = (delivery: Delivery): boolean =>
  delivery !== 'stored' && delivery !== 'seen';
