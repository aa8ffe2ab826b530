import type { ChatSummary, DeskCounts } from '../../../../../protocol';
import type { DeskSlice } from './deskState';
import { belongsTo } from './membership';

const counted = ['waiting', 'queue', 'left', 'mine', 'all'] as const;

/**
 * Whether a chat that nobody here has heard of is a new one: it waits, and a list in which it would stand was read to
 * its end. While lists are on their way, or go on beyond their first page, the server may have counted the chat already.
 */
export const isNew = (
  lists: DeskSlice['lists'],
  chat: ChatSummary,
  meId: string | undefined
): boolean =>
  (['queue', 'left', 'waiting'] as const).some(
    (view) =>
      belongsTo(view, chat, meId) &&
      lists[view].status === 'ready' &&
      lists[view].next === undefined
  );

/**
 * Counts after one chat has changed from `before` to `after`. Exact for chats that were known, and for new ones; of any
 * other nobody here knows where it stood, and the server's own counts, which come with every list, put it right.
 */
export const recount = (
  { counts, lists, me }: Pick<DeskSlice, 'counts' | 'lists' | 'me'>,
  before: ChatSummary | undefined,
  after: ChatSummary
): DeskCounts => {
  const meId = me?.id;
  if (!before && !isNew(lists, after, meId)) return counts;
  const next = { ...counts };
  for (const view of counted) {
    const was = before ? belongsTo(view, before, meId) : false;
    const is = belongsTo(view, after, meId);
    if (was !== is) next[view] = Math.max(0, next[view] + (is ? 1 : -1));
  }
  return next;
};

/** Counts without a chat that is no longer there. */
export const discount = (
  counts: DeskCounts,
  chat: ChatSummary,
  meId: string | undefined
): DeskCounts => {
  const next = { ...counts };
  for (const view of counted)
    if (belongsTo(view, chat, meId)) next[view] = Math.max(0, next[view] - 1);
  return next;
};
