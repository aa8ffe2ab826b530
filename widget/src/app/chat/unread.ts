import type { ChatEvent } from '../../../../protocol/conversation/chat';

/** Answers and consent cards that the visitor has not seen. */
export const countUnread = (events: readonly ChatEvent[], readSeq: number): number =>
  events.filter(
    ({ kind, author, seq }) =>
      seq > readSeq && (kind === 'consent_card' || (kind === 'text' && author.kind === 'agent'))
  ).length;
