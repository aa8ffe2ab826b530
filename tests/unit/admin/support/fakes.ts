import { createClient } from '../../../../admin/src/foundation/realtime/client';
import type { Clock } from '../../../../admin/src/foundation/realtime/clock';
import type { LinkFailure } from '../../../../admin/src/foundation/realtime/link/linkState';
import type {
  Heard,
  Reply,
  RequestOf,
  Requests,
  Transport,
  TransportEvents,
} from '../../../../admin/src/foundation/realtime/link';
import { createStore, initialState, reduce } from '../../../../admin/src/foundation/realtime/store';
import type { ServerToAgent } from '../../../../protocol';

/** Time that stands still until a test moves it. */
export const fakeClock = () => {
  let now = 1_000_000;
  let ids = 0;
  let timers: { at: number; task: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    random: () => 0.5,
    uuid: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
    after: (ms, task) => {
      const timer = { at: now + ms, task };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
  };
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  /** Moves on, running what falls due in its order. */
  const pass = async (ms: number) => {
    const end = now + ms;
    await settle();
    for (;;) {
      const due = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      timers = timers.filter((timer) => timer !== due);
      now = Math.max(now, due.at);
      due.task();
      await settle();
    }
    now = end;
  };
  return { clock, pass, settle };
};

type Handlers = { [E in keyof Requests]?: (request: RequestOf<E>) => Reply<E> | 'silence' };
interface Asked {
  event: keyof Requests;
  request: object;
}

/** A server that answers as a test says; what it has no answer for it leaves unanswered. */
export const fakeServer = (clock: Clock, handlers: Handlers) => {
  const asked: Asked[] = [];
  const told: { chatId: string; on: boolean }[] = [];
  let events: TransportEvents | undefined;
  let open: ((reply: { ok: false; code: 'no_answer' }) => void)[] = [];
  let up = false;
  let reachable = true;
  let why: LinkFailure = {};
  let opened = 0;

  const dropAll = () => {
    up = false;
    const waiting = open;
    open = [];
    for (const answer of waiting) answer({ ok: false, code: 'no_answer' });
  };
  const transport: Transport = {
    open: () => {
      opened += 1;
      queueMicrotask(() => {
        if (!reachable) return events?.failed(why);
        up = true;
        events?.up();
      });
    },
    close: () => {
      const was = up;
      dropAll();
      if (was) events?.down();
    },
    ask: <E extends keyof Requests>(event: E, request: RequestOf<E>) =>
      new Promise<Reply<E>>((resolve) => {
        if (!up) return resolve({ ok: false, code: 'no_answer' });
        asked.push({ event, request });
        const reply = handlers[event]?.(request) ?? 'silence';
        if (reply !== 'silence') return resolve(reply);
        open.push(resolve);
        clock.after(10_000, () => resolve({ ok: false, code: 'no_answer' }));
      }),
    tell: (_event, message) => void told.push(message),
  };
  return {
    asked,
    told,
    handlers,
    factory: (listening: TransportEvents) => {
      events = listening;
      return transport;
    },
    timesOpened: () => opened,
    of: <E extends keyof Requests>(event: E) =>
      asked.filter((one) => one.event === event).map((one) => one.request as RequestOf<E>),
    say: <E extends keyof ServerToAgent>(event: E, message: Heard<E>) =>
      events?.heard(event, message),
    breakLine: () => {
      dropAll();
      events?.down();
    },
    /** @param reason why attempts fail, as an answer to the request for a ticket may say */
    setReachable: (value: boolean, reason: LinkFailure = {}) => {
      reachable = value;
      why = reason;
    },
  };
};

/** A client that talks to a fake server in fake time. */
export const fakeDesk = (handlers: Handlers) => {
  const time = fakeClock();
  const server = fakeServer(time.clock, handlers);
  const store = createStore(reduce, initialState());
  const client = createClient({ store, clock: time.clock, transport: server.factory });
  return { ...time, server, store, client };
};
