import { isRetryable, type ErrorCode } from '../../../../../protocol';
import { createAttempts, type LinkDeps } from './attempts';
import type { LinkFailure } from './linkState';

/** Codes after which a new ticket may well be accepted: the old one ran out, or a limit eases. */
const WORTH_A_RETRY: ReadonlySet<ErrorCode> = new Set(['unauthorized', 'too_many']);
/** A wrong ticket so many times in a row is no accident. */
const UNAUTHORIZED_LIMIT = 3;
/** A server that restarts loses all panels at the same moment; they come back spread over this many milliseconds. */
const SPREAD = 500;

/** Keeps one line up: when to try, how long to wait, when to give up. Knows nothing of what is said on it. */
export const createLink = ({ clock, transport, onState }: LinkDeps) => {
  const attempts = createAttempts({ clock, transport, onState });
  const { phase, become, open, waits, retry } = attempts;
  let unauthorized = 0;

  const shortly = () => Math.round(clock.random() * SPREAD);
  const refuse = (code: ErrorCode) => {
    attempts.cancel();
    become({ phase: 'refused', code });
    transport().close();
  };

  return {
    start: () => {
      if (phase() !== 'idle') return;
      become({ phase: 'connecting' });
      open();
    },
    stop: () => {
      attempts.cancel();
      attempts.startAnew();
      become({ phase: 'idle' });
      transport().close();
    },
    /** Joined the desk: the line is good. */
    joined: () => {
      attempts.startAnew();
      unauthorized = 0;
      become({ phase: 'online' });
    },
    failed: ({ code, retryAfter, over }: LinkFailure) => {
      if (phase() === 'idle' || phase() === 'refused' || waits()) return;
      if (code === 'unauthorized') unauthorized += 1;
      const hopeless =
        code !== undefined &&
        !isRetryable(code) &&
        (over === true || !WORTH_A_RETRY.has(code) || unauthorized >= UNAUTHORIZED_LIMIT);
      if (hopeless) return refuse(code);
      retry(code === undefined ? 'lost' : 'ticket', retryAfter);
    },
    down: () => {
      if (phase() === 'online') retry('lost', shortly());
      else if (phase() === 'connecting' || phase() === 'reconnecting') {
        if (!waits()) retry('lost');
      }
    },
    /** The link may be dead without knowing it: cut it and come back at once. */
    cut: () => {
      if (phase() !== 'online') return;
      retry('lost', shortly());
      transport().close();
    },
    /** The browser has no network: what was sent from now on would only wait for a dead line to be found. */
    offline: () => {
      if (phase() === 'idle' || phase() === 'refused') return;
      retry('lost');
      transport().close();
    },
    /** The server asked to come back later. */
    drain: (retryAfter: number) => {
      if (phase() !== 'online') return;
      retry('draining', Math.round(retryAfter * (1 + clock.random())));
      transport().close();
    },
    refuse,
    /** Somebody is looking, or the network is back: no need to wait for the timer. */
    hurry: () => {
      // An attempt that was begun without a network fails in a moment, and the next one must not be far.
      attempts.startAnew();
      if (waits()) open();
    },
    /** After a refusal, when a person wants to try again. */
    restart: () => {
      attempts.startAnew();
      unauthorized = 0;
      become({ phase: 'connecting' });
      open();
    },
  };
};

export type Link = ReturnType<typeof createLink>;
