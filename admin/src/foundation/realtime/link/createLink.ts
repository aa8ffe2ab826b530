import { isRetryable, type ErrorCode } from '../../../../../protocol';
import type { Clock } from '../clock';
import { backOff } from './backOff';
import type { LinkFailure, LinkLoss, LinkState } from './linkState';
import type { Transport } from './transport';

export interface LinkDeps {
  clock: Clock;
  transport: () => Transport;
  onState: (link: LinkState) => void;
}

/** Codes after which a new ticket may well be accepted: the old one ran out, or a limit eases. */
const WORTH_A_RETRY: ReadonlySet<ErrorCode> = new Set(['unauthorized', 'too_many']);
/** A wrong ticket so many times in a row is no accident. */
const UNAUTHORIZED_LIMIT = 3;
/** A server that restarts loses all panels at the same moment; they come back spread over this many milliseconds. */
const SPREAD = 500;

/** Keeps one line up: when to try, how long to wait, when to give up. Knows nothing of what is said on it. */
export const createLink = ({ clock, transport, onState }: LinkDeps) => {
  let state: LinkState = { phase: 'idle' };
  let attempt = 0;
  let unauthorized = 0;
  let cancelTimer: () => void = () => undefined;

  const become = (next: LinkState) => {
    state = next;
    onState(next);
  };
  const open = () => {
    cancelTimer();
    if (state.phase === 'reconnecting') become({ ...state, nextAt: null });
    transport().open();
  };
  const waits = () => state.phase === 'reconnecting' && state.nextAt !== null;
  const retry = (loss: LinkLoss, after?: number) => {
    attempt += 1;
    const wait = after ?? backOff(attempt, clock.random());
    become({ phase: 'reconnecting', loss, attempt, nextAt: clock.now() + wait });
    cancelTimer();
    cancelTimer = clock.after(wait, open);
  };
  const shortly = () => Math.round(clock.random() * SPREAD);
  const refuse = (code: ErrorCode) => {
    cancelTimer();
    become({ phase: 'refused', code });
    transport().close();
  };

  return {
    start: () => {
      if (state.phase !== 'idle') return;
      become({ phase: 'connecting' });
      open();
    },
    stop: () => {
      cancelTimer();
      attempt = 0;
      become({ phase: 'idle' });
      transport().close();
    },
    /** Joined the desk: the line is good. */
    joined: () => {
      attempt = 0;
      unauthorized = 0;
      become({ phase: 'online' });
    },
    failed: ({ code, retryAfter, over }: LinkFailure) => {
      if (state.phase === 'idle' || state.phase === 'refused' || waits()) return;
      if (code === 'unauthorized') unauthorized += 1;
      const hopeless =
        code !== undefined &&
        !isRetryable(code) &&
        (over === true || !WORTH_A_RETRY.has(code) || unauthorized >= UNAUTHORIZED_LIMIT);
      if (hopeless) return refuse(code);
      retry(code === undefined ? 'lost' : 'ticket', retryAfter);
    },
    down: () => {
      if (state.phase === 'online') retry('lost', shortly());
      else if (state.phase === 'connecting' || state.phase === 'reconnecting') {
        if (!waits()) retry('lost');
      }
    },
    /** The link may be dead without knowing it: cut it and come back at once. */
    cut: () => {
      if (state.phase !== 'online') return;
      retry('lost', shortly());
      transport().close();
    },
    /** The browser has no network: what was sent from now on would only wait for a dead line to be found. */
    offline: () => {
      if (state.phase === 'idle' || state.phase === 'refused') return;
      retry('lost');
      transport().close();
    },
    /** The server asked to come back later. */
    drain: (retryAfter: number) => {
      if (state.phase !== 'online') return;
      retry('draining', Math.round(retryAfter * (1 + clock.random())));
      transport().close();
    },
    refuse,
    /** Somebody is looking, or the network is back: no need to wait for the timer. */
    hurry: () => {
      // An attempt that was begun without a network fails in a moment, and the next one must not be far.
      attempt = 0;
      if (waits()) open();
    },
    /** After a refusal, when a person wants to try again. */
    restart: () => {
      attempt = 0;
      unauthorized = 0;
      become({ phase: 'connecting' });
      open();
    },
  };
};

export type Link = ReturnType<typeof createLink>;
