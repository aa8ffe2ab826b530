import type { Availability, DeskView } from '../../../../../protocol';
import { belongsTo, VIEWS, type ListPage } from '../desk';
import { outcome, type ClientContext, type Outcome } from './context';

const request = (view: DeskView, cursor?: string, search?: string) => ({
  view,
  ...(cursor && { cursor }),
  ...(search && { search }),
});

/** Lists, search and availability. */
export const deskCalls = ({ store, ask, signals }: ClientContext) => {
  const list = async (view: DeskView, cursor?: string) => {
    store.dispatch({ type: 'desk/list-asked', view });
    const reply = await ask('desk:list', request(view, cursor));
    if (!reply.ok) return store.dispatch({ type: 'desk/list-failed', view });
    const page: ListPage = reply;
    store.dispatch({ type: 'desk/list', view, page, more: cursor !== undefined });
  };

  /** All chats of this agent, and what they have not read in them. */
  const own = async () => {
    await list('mine');
    for (;;) {
      const { status, next } = store.getState().desk.lists.mine;
      if (status !== 'ready' || next === undefined) break;
      await list('mine', next);
      // The same cursor again: the page was not answered.
      if (store.getState().desk.lists.mine.next === next) break;
    }
    const { summaries, me } = store.getState().desk;
    for (const chat of Object.values(summaries)) {
      if (chat.unread === 0 || !belongsTo('mine', chat, me?.id)) continue;
      const text = chat.preview?.by === 'visitor' ? chat.preview.text : '';
      signals.emit({ type: 'visitor-wrote', chat, text, seq: chat.lastSeq });
    }
  };

  const runSearch = async (view: DeskView, term: string, cursor?: string) => {
    const reply = await ask('desk:list', request(view, cursor, term));
    if (!reply.ok) return store.dispatch({ type: 'desk/search-failed' });
    store.dispatch({
      type: 'desk/search-page',
      view,
      term,
      page: reply,
      more: cursor !== undefined,
    });
  };

  return {
    /** Reads a list for the first time; afterwards it is kept up by what the server tells. */
    show: (view: DeskView): Promise<void> => {
      const { status } = store.getState().desk.lists[view];
      return status === 'unasked' || status === 'failed' ? list(view) : Promise.resolve();
    },
    reload: list,
    /**
     * After a break: whatever was read before, and in any case, for badge, sound and notice, the waiting chats and all of
     * this agent's.
     */
    reloadKnown: async () => {
      const { lists, search } = store.getState().desk;
      const known = VIEWS.filter(
        (view) => view === 'queue' || view === 'mine' || lists[view].status !== 'unasked'
      );
      await Promise.all(known.map((view) => (view === 'mine' ? own() : list(view))));
      if (search) await runSearch(search.view, search.term);
    },
    more: async (view: DeskView): Promise<void> => {
      const { next } = store.getState().desk.lists[view];
      if (next !== undefined) await list(view, next);
    },
    search: (view: DeskView, term: string): Promise<void> => {
      store.dispatch({ type: 'desk/search', view, term });
      return runSearch(view, term);
    },
    moreHits: async (): Promise<void> => {
      const { search } = store.getState().desk;
      if (search?.next !== undefined) await runSearch(search.view, search.term, search.next);
    },
    endSearch: () => store.dispatch({ type: 'desk/search-end' }),
    setAvailability: async (availability: Availability): Promise<Outcome> => {
      const before = store.getState().desk.me?.availability;
      store.dispatch({ type: 'desk/availability', availability });
      const reply = await ask('availability', { availability });
      if (!reply.ok && before) store.dispatch({ type: 'desk/availability', availability: before });
      return outcome(reply);
    },
  };
};

export type DeskCalls = ReturnType<typeof deskCalls>;
