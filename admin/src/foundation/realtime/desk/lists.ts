import type { ChatSummary, DeskView } from '../../../../../protocol';
import { belongsTo } from './membership';
import { compareIn } from './order';
import { VIEWS, type DeskList, type DeskSlice } from './deskState';

type Summaries = Record<string, ChatSummary>;

const sameIds = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id, index) => id === b[index]);

const known = (ids: Iterable<string>, summaries: Summaries): ChatSummary[] =>
  [...ids].flatMap((id) => summaries[id] ?? []);

/** Ids in the order of the view, without those that no longer belong to it. */
export const arrange = (
  view: DeskView,
  ids: Iterable<string>,
  summaries: Summaries,
  meId: string | undefined
): string[] =>
  known(new Set(ids), summaries)
    .filter((chat) => belongsTo(view, chat, meId))
    .sort(compareIn(view))
    .map((chat) => chat.chatId);

/**
 * While later pages are still on the server, a chat that would stand below the last one shown stays there: it would
 * jump in front of others that have not been read yet.
 */
const stands = (view: DeskView, list: DeskList, chat: ChatSummary, summaries: Summaries) => {
  if (list.next === undefined) return true;
  const last = summaries[list.ids.at(-1) ?? ''];
  return last === undefined || compareIn(view)(chat, last) < 0;
};

/** Puts changed chats where they belong now, in every list that was read. */
export const placeInLists = (
  desk: DeskSlice,
  summaries: Summaries,
  changed: readonly string[]
): DeskSlice['lists'] => {
  const lists = { ...desk.lists };
  for (const view of VIEWS) {
    const list = lists[view];
    if (list.status !== 'ready') continue;
    const held = new Set(list.ids);
    const fresh = known(changed, summaries).filter(
      (chat) => !held.has(chat.chatId) && stands(view, list, chat, summaries)
    );
    const all = [...list.ids, ...fresh.map((chat) => chat.chatId)];
    const ids = arrange(view, all, summaries, desk.me?.id);
    if (!sameIds(ids, list.ids)) lists[view] = { ...list, ids };
  }
  return lists;
};
