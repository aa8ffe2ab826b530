import type { ChatActivity } from '../../../../../protocol';
import type { DeskSlice } from './deskState';
import { belongsTo } from './membership';

type Unread = DeskSlice['counts']['unread'];

/**
 * Keeps the numbers of unread texts in step with what became known of chats: the server tells them with the counts, for
 * all chats of this agent, and afterwards whatever is heard of one of them moves its number.
 */
export const keepUnread = (before: DeskSlice, after: DeskSlice): DeskSlice => {
  if (before.summaries === after.summaries) return after;
  const ids = new Set([...Object.keys(before.summaries), ...Object.keys(after.summaries)]);
  const changed = [...ids].filter((id) => after.summaries[id] !== before.summaries[id]);
  const untouched = Object.entries(after.counts.unread).filter(([id]) => !changed.includes(id));
  const own = changed.flatMap((id): [string, number][] => {
    const chat = after.summaries[id];
    return chat && belongsTo('mine', chat, after.me?.id) ? [[id, chat.unread]] : [];
  });
  const unread: Unread = Object.fromEntries([...untouched, ...own]);
  return { ...after, counts: { ...after.counts, unread } };
};

/** Texts in own chats of which nothing but their number is known here. */
export const addUnread = (desk: DeskSlice, items: readonly ChatActivity[]): DeskSlice => {
  const unread: Unread = { ...desk.counts.unread };
  let changed = false;
  for (const { chatId, visitorTexts } of items) {
    const known = unread[chatId];
    if (known === undefined || visitorTexts === 0 || desk.summaries[chatId]) continue;
    unread[chatId] = known + visitorTexts;
    changed = true;
  }
  return changed ? { ...desk, counts: { ...desk.counts, unread } } : desk;
};

/** How many own chats hold something that this agent has not read. */
export const ownUnread = ({ counts }: Pick<DeskSlice, 'counts'>): number =>
  Object.values(counts.unread).filter((texts) => texts > 0).length;
