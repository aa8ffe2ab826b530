import type { ChatSummary, DeskView } from '../../../../../protocol';

type Compare = (a: ChatSummary, b: ChatSummary) => number;

/** Since when the visitor waits for a person: to be taken, or for an answer to what was written last. */
export const waitsSince = (chat: ChatSummary): number | undefined => {
  if (chat.status === 'ended') return undefined;
  if (chat.status !== 'active') return chat.waitingSince ?? chat.startedAt;
  return chat.preview?.by === 'visitor' ? chat.preview.at : undefined;
};

const longestWaitFirst: Compare = (a, b) =>
  (waitsSince(a) ?? Infinity) - (waitsSince(b) ?? Infinity) || 0;
const newestFirst: Compare = (a, b) => b.lastAt - a.lastAt;
const lastEndedFirst: Compare = (a, b) => (b.endedAt ?? b.lastAt) - (a.endedAt ?? a.lastAt);
const byId: Compare = (a, b) => (a.chatId < b.chatId ? -1 : 1);

const first =
  (...rules: Compare[]): Compare =>
  (a, b) => {
    for (const rule of rules) {
      const difference = rule(a, b);
      if (difference) return difference;
    }
    return byId(a, b);
  };

const ORDERS: Record<DeskView, Compare> = {
  waiting: first(longestWaitFirst),
  queue: first(longestWaitFirst),
  left: first(longestWaitFirst),
  mine: first(longestWaitFirst, newestFirst),
  all: first(longestWaitFirst, newestFirst),
  ended: first(lastEndedFirst),
};

/** The order of a view: who waits longest stands on top, of the ended ones who left last. */
export const compareIn = (view: DeskView): Compare => ORDERS[view];
