import type { ChatEvent } from '../../../../protocol/chat';

/** Answers that the visitor has not seen. */
export const countUnread = (events: readonly ChatEvent[], readSeq: number): number =>
  events.filter(
    ({ kind, author, seq }) => kind === 'text' && author.kind === 'agent' && seq > readSeq
  ).length;
