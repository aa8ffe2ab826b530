import type { OutboxItem } from './outbox';

/**
 * What may go out now: of each chat the oldest that waits, and only if nothing of that chat is under way, so that
 * order is kept. One that was put off holds back those behind it; one that has failed does not.
 */
export const nextToSend = (items: readonly OutboxItem[], now: number): OutboxItem[] => {
  const busy = new Set(items.filter((item) => item.state === 'sending').map((item) => item.chatId));
  const ready: OutboxItem[] = [];
  for (const item of items) {
    if (item.state !== 'queued' || busy.has(item.chatId)) continue;
    busy.add(item.chatId);
    if (item.notBefore <= now) ready.push(item);
  }
  return ready;
};

/** Earliest time at which a message that was put off may go out. */
export const nextWake = (items: readonly OutboxItem[], now: number): number | undefined => {
  const times = items
    .filter((item) => item.state === 'queued' && item.notBefore > now)
    .map((item) => item.notBefore);
  return times.length === 0 ? undefined : Math.min(...times);
};

/** Acknowledged messages that the timeline shows by now. */
export const shownIds = (items: readonly OutboxItem[], chatId: string, last: number): string[] =>
  items
    .filter((item) => item.chatId === chatId && item.state === 'stored' && (item.seq ?? 0) <= last)
    .map((item) => item.id);

/** Messages of a chat that are not yet in their place among the others. */
export const pendingOf = (items: readonly OutboxItem[], chatId: string): OutboxItem[] =>
  items.filter((item) => item.chatId === chatId);
