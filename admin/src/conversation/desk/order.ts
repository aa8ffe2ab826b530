import type { ChatSummary } from '../../../../protocol';
import { type DeskSlice, belongsTo, compareIn } from '../../foundation/realtime';
import { neighbour, shownList } from '../rows';
import { SHAPES, type InboxView } from './views';

export { neighbour };

type Desk = Pick<DeskSlice, 'lists' | 'search' | 'summaries'>;

/** All that the left pane shows, from above: the hits of a search, or the groups of the view. */
export const shownIds = (desk: Desk, view: InboxView): string[] => {
  const { groups, searched } = SHAPES[view];
  const lists = desk.search?.view === searched ? [searched] : groups;
  return lists.flatMap((list) => shownList(desk, list).chats.map(({ chatId }) => chatId));
};

/** This agent's chats in the order in which they are shown, as far as they are known here. */
const own = ({ summaries, me }: Pick<DeskSlice, 'summaries' | 'me'>): ChatSummary[] =>
  Object.values(summaries)
    .filter((chat) => belongsTo('mine', chat, me?.id))
    .sort(compareIn('mine'));

/** The next chat of one's own with something unread: below the one that is shown, then from above. */
export const nextUnread = (
  desk: Pick<DeskSlice, 'summaries' | 'me'>,
  current: string | undefined
): string | undefined => {
  const chats = own(desk);
  const at = chats.findIndex(({ chatId }) => chatId === current);
  return [...chats.slice(at + 1), ...chats.slice(0, at + 1)].find(
    ({ chatId, unread }) => unread > 0 && chatId !== current
  )?.chatId;
};

/** Where to go on after a chat has ended: the one of one's own whose visitor waits longest. */
export const afterEnd = (
  desk: Pick<DeskSlice, 'summaries' | 'me'>,
  ended: string
): string | undefined => own(desk).find(({ chatId }) => chatId !== ended)?.chatId;
