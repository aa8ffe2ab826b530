import { browserClock } from '../clock';
import { createClient, type RealtimeClient } from '../client';
import { createKeeper } from '../keep';
import { accessLost, fetchTicket, socketAddress, socketTransport } from '../link';
import { createStore, initialState, reduce, type RealtimeState } from '../store';
import { watchPage } from './watchPage';

/** Pages come and go while one navigates; the line stays up in between. */
const LINGER = 5_000;

/** The panel's one store and connection, started by the first part of the panel that needs it. */
const createPanel = () => {
  const store = createStore(reduce, initialState());
  let made: RealtimeClient | null = null;
  let user: string | null = null;
  let users = 0;
  let cancelStop: () => void = () => undefined;
  let endUser: () => void = () => undefined;

  /** Made on first use: this file is loaded before Strapi says where its server is. */
  const client = (): RealtimeClient => {
    made ??= createClient({
      store,
      clock: browserClock,
      transport: (events) => {
        const address = socketAddress(window.strapi.backendURL, window.location.href);
        return socketTransport(address, fetchTicket, events);
      },
    });
    return made;
  };

  const begin = (userId: string) => {
    const trouble = () => store.dispatch({ type: 'keeps-nothing' });
    const keeper = createKeeper(() => window.sessionStorage, userId, trouble);
    store.dispatch({ type: 'reset', state: initialState() });
    const { outbox, drafts } = keeper.load();
    if (outbox.length > 0 || Object.keys(drafts).length > 0)
      store.dispatch({ type: 'reset', state: initialState({ outbox, drafts }) });
    let kept: Pick<RealtimeState, 'outbox' | 'drafts'> = store.getState();
    const endKeeping = store.subscribe(() => {
      const state = store.getState();
      if (state.outbox !== kept.outbox || state.drafts !== kept.drafts) keeper.save(state);
      kept = state;
    });
    const endWatching = watchPage(
      () => client().wake(),
      () => client().offline(),
      () => store.getState().outbox.length > 0
    );
    client().start();
    user = userId;
    endUser = () => {
      client().stop();
      endWatching();
      endKeeping();
      user = null;
    };
  };

  return {
    get client(): RealtimeClient {
      return client();
    },
    getState: store.getState,
    subscribe: store.subscribe,
    /** Connects for this user as long as somebody holds on to it; the answer lets go. */
    hold: (userId: string): (() => void) => {
      cancelStop();
      // Whoever comes back from the login has a session again.
      const anew = users === 0 && accessLost(store.getState().link) !== undefined;
      users += 1;
      if (user !== userId || anew) {
        endUser();
        begin(userId);
      }
      return () => {
        users -= 1;
        if (users === 0) cancelStop = browserClock.after(LINGER, () => endUser());
      };
    },
  };
};

/** One per page load: menu, home page and inbox are separate parts of Strapi's panel and share it. */
export const panel = createPanel();
