import type { ChatSummary, DeskView } from '../../../../../protocol';
import type { DeskSlice } from './deskState';
import { putSummaries } from './summaries';

interface SearchPage {
  view: DeskView;
  term: string;
  page: { chats: ChatSummary[]; next?: string };
  more: boolean;
}

/** A search of the same view keeps its hits on screen until the new ones are there. */
export const startSearch = (desk: DeskSlice, view: DeskView, term: string): DeskSlice => {
  const kept = desk.search?.view === view ? desk.search.ids : [];
  return { ...desk, search: { view, term, status: 'loading', ids: kept } };
};

/** An answer to an earlier term than the one that stands in the box now is late and is dropped. */
export const fillSearch = (desk: DeskSlice, { view, term, page, more }: SearchPage): DeskSlice => {
  const { search } = desk;
  if (!search || search.term !== term || search.view !== view) return desk;
  const read = page.chats.map((chat) => chat.chatId);
  const ids = more ? [...new Set([...search.ids, ...read])] : read;
  return {
    ...desk,
    summaries: putSummaries(desk.summaries, page.chats),
    search: { view, term, status: 'ready', ids, ...(page.next && { next: page.next }) },
  };
};

export const failSearch = (desk: DeskSlice): DeskSlice =>
  desk.search ? { ...desk, search: { ...desk.search, status: 'failed' } } : desk;
