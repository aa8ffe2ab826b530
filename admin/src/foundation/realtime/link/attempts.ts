import type { Clock } from '../clock';
import { backOff } from './backOff';
import type { LinkLoss, LinkState } from './linkState';
import type { Transport } from './transport';

export interface LinkDeps {
  clock: Clock;
  transport: () => Transport;
  onState: (link: LinkState) => void;
}

/** Where the line stands, and when it is tried again. */
export const createAttempts = ({ clock, transport, onState }: LinkDeps) => {
  let state: LinkState = { phase: 'idle' };
  let attempt = 0;
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

  return {
    phase: () => state.phase,
    become,
    open,
    /** The next attempt is not begun yet. */
    waits,
    retry,
    cancel: () => cancelTimer(),
    /** The waits begin short again. */
    startAnew: () => {
      attempt = 0;
    },
  };
};
