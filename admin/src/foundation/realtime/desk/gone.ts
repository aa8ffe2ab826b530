import { discount } from './counts';
import { VIEWS, type DeskSlice } from './deskState';

const lacks = (ids: readonly string[], chatId: string): boolean => !ids.includes(chatId);

/** Takes a chat out of everything that is shown of the desk. */
export const forgetChat = (desk: DeskSlice, chatId: string): DeskSlice => {
  const { [chatId]: chat, ...summaries } = desk.summaries;
  if (!chat) return desk;
  const lists = { ...desk.lists };
  for (const view of VIEWS) {
    const list = lists[view];
    if (lacks(list.ids, chatId)) continue;
    lists[view] = { ...list, ids: list.ids.filter((id) => id !== chatId) };
  }
  const { search } = desk;
  return {
    ...desk,
    summaries,
    lists,
    counts: discount(desk.counts, chat, desk.me?.id),
    search: search && { ...search, ids: search.ids.filter((id) => id !== chatId) },
  };
};
