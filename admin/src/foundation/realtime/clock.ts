import { newMessageId } from '../../../../protocol';

/** Time and chance, handed in, so that tests decide both. */
export interface Clock {
  now: () => number;
  /** From 0 to 1. */
  random: () => number;
  uuid: () => string;
  /** Runs `task` once after `ms`; the answer cancels it. */
  after: (ms: number, task: () => void) => () => void;
}

export const browserClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  uuid: newMessageId,
  after: (ms, task) => {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};
