import type { ChatSummary, DeskCounts } from '../../../../protocol';
import { belongsTo } from './membership';

const counted = ['waiting', 'queue', 'left', 'mine', 'all'] as const;

/**
 * Counts after one chat has changed from `before` to `after`. Exact for chats that were known. One that was not and
 * waits is taken for a new one; of any other nobody here knows where it stood, and the server's own counts, which come
 * with every list, put it right.
 */
export const recount = (
  counts: DeskCounts,
  before: ChatSummary | undefined,
  after: ChatSummary,
  meId: string | undefined
): DeskCounts => {
  if (!before && !belongsTo('waiting', after, meId)) return counts;
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
