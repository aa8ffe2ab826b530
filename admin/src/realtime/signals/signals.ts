import type { ChatSummary } from '../../../../protocol';

/** Something that may deserve a sound or a notice; who hears it decides. */
export type Signal =
  | { type: 'chat-arrived'; chat: ChatSummary }
  | { type: 'visitor-wrote'; chat: ChatSummary; text: string };

export interface Signals {
  emit: (signal: Signal) => void;
  /** The answer ends it. */
  listen: (listener: (signal: Signal) => void) => () => void;
}

export const createSignals = (): Signals => {
  const listeners = new Set<(signal: Signal) => void>();
  return {
    emit: (signal) => listeners.forEach((listener) => listener(signal)),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
