import type { ChatSummary, DeskView } from '../../../../protocol';
import type { DeskList, DeskSlice } from '../../foundation/realtime';

export interface ShownList {
  list: DeskList;
  chats: ChatSummary[];
}

/** What the left pane shows: the hits of a search of this view, or the view itself. */
export const shownList = (
  desk: Pick<DeskSlice, 'lists' | 'search' | 'summaries'>,
  view: DeskView
): ShownList => {
  const list = desk.search?.view === view ? desk.search : desk.lists[view];
  return { list, chats: list.ids.flatMap((id) => desk.summaries[id] ?? []) };
};

/** The chat one step further down (1) or up (-1); from nowhere to the first. */
export const neighbour = (
  ids: readonly string[],
  current: string | undefined,
  step: 1 | -1
): string | undefined => {
  const at = current === undefined ? -1 : ids.indexOf(current);
  if (at === -1) return step === 1 ? ids[0] : ids.at(-1);
  return ids[Math.min(ids.length - 1, Math.max(0, at + step))];
};
