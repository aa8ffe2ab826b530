import type { Clock } from '../clock';
import { accessLost, createLink, type TransportFactory } from '../link';
import { createSignals } from '../signals';
import type { RealtimeAction, RealtimeState, Store } from '../store';
import { chatCalls } from './chatCalls';
import type { ClientContext } from './context';
import { deskCalls } from './deskCalls';
import { forgetAll } from './forgetAll';
import { following } from './following';
import { hear } from './hear';
import { heartbeat } from './heartbeat';
import { sender } from './sender';
import { typist } from './typist';
import { writing } from './writing';

export interface ClientDeps {
  store: Store<RealtimeState, RealtimeAction>;
  clock: Clock;
  transport: TransportFactory;
}

/**
 * The panel's one connection to the desk: keeps the store in step with the server, sends what is written, and catches
 * up after every break. The parts know nothing of each other but what is handed to them here.
 */
export const createClient = ({ store, clock, transport: makeTransport }: ClientDeps) => {
  const signals = createSignals();
  const link = createLink({
    clock,
    transport: () => transport,
    onState: (state) => {
      store.dispatch({ type: 'link', link: state });
      if (accessLost(state)) forgetAll(store);
    },
  });
  const context: ClientContext = {
    store,
    clock,
    signals,
    ask: async (event, request) => {
      const reply = await transport.ask(event, request);
      if (!reply.ok && reply.code === 'no_answer') link.cut();
      return reply;
    },
    tell: (message) => transport.tell('typing', message),
  };
  const desk = deskCalls(context);
  const follow = following(context);
  const outbox = sender(context, follow);
  const typing = typist(context);
  const ears = hear({ context, desk, follow, link, rejoin: () => void resume() });

  /** First thing on every connection; what was missed is fetched before what is queued goes out. */
  const resume = async (): Promise<void> => {
    const reply = await transport.ask('desk:join', {});
    if (!reply.ok) {
      link.failed(reply.code === 'no_answer' ? {} : reply);
      // A line on which the desk cannot be joined is of no use: the next attempt makes a new one.
      return transport.close();
    }
    const { ok: _ok, ...state } = reply;
    const known = store.getState().desk.epoch;
    if (known !== undefined && known !== state.epoch) store.dispatch({ type: 'chat/forget' });
    store.dispatch({ type: 'clock', offset: state.now - clock.now() });
    store.dispatch({ type: 'desk/joined', state });
    link.joined();
    const lists = desk.reloadKnown();
    await follow.refresh();
    outbox.pump();
    await lists;
  };

  const beats = heartbeat(context, follow, () => void resume());
  const transport = makeTransport({
    up: () => void resume(),
    down: link.down,
    failed: link.failed,
    heard: (event, message) => ears[event](message),
  });

  return {
    signals,
    start: () => {
      link.start();
      beats.start();
    },
    stop: () => {
      beats.stop();
      outbox.stop();
      link.stop();
    },
    /** Somebody looks at the page again, or the network is back. */
    wake: () => {
      link.hurry();
      void beats.beat();
    },
    /** The browser has no network any more. */
    offline: link.offline,
    reconnect: link.restart,
    desk,
    chat: {
      ...chatCalls(context),
      open: follow.open,
      close: follow.close,
      /** The chat that is shown. */
      current: follow.current,
      refresh: follow.refresh,
      /** What the server has answered to a redaction made here; the event says the same a moment later. */
      redacted: follow.redacted,
    },
    ...writing(context, outbox, typing),
  };
};

export type RealtimeClient = ReturnType<typeof createClient>;
