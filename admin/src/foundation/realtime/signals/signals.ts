import type { ChatSummary } from '../../../../../protocol';

/** Something that may deserve a sound or a notice; who hears it decides. */
export interface Signal {
  type: 'chat-arrived' | 'visitor-wrote';
  chat: ChatSummary;
  /** What the visitor wrote, as far as it is known. */
  text: string;
  /** Number of the chat's entry that it is about: windows tell by it what was announced already. */
  seq: number;
}

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
