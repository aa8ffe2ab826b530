import type { AgentToServer, Failure, ServerToAgent } from '../../../../../protocol';
import type { LinkFailure } from './linkState';

export type Requests = Omit<AgentToServer, 'typing'>;
export type RequestOf<E extends keyof Requests> = Parameters<Requests[E]>[0];
/** The acknowledgement of an event: `{ ok: true, … }` or a {@link Failure}. */
export type AnswerOf<E extends keyof Requests> = Parameters<Parameters<Requests[E]>[1]>[0];
export type Heard<E extends keyof ServerToAgent> = Parameters<ServerToAgent[E]>[0];

/** No answer came in time, or the line broke while it was awaited. */
export interface NoAnswer {
  ok: false;
  code: 'no_answer';
}
export type Reply<E extends keyof Requests> = AnswerOf<E> | NoAnswer;
export type AnyFailure = Failure | NoAnswer;

export interface TransportEvents {
  /** The socket is through authentication. */
  up: () => void;
  /** The socket, which was up, is gone. */
  down: () => void;
  /** An attempt came to nothing. `code` where the server or the ticket's route said why. */
  failed: (why: LinkFailure) => void;
  /** Anything the server says by itself. */
  heard: <E extends keyof ServerToAgent>(event: E, message: Heard<E>) => void;
}

/** One line to the server. Knows nothing of desks and chats, and never tries again by itself. */
export interface Transport {
  open: () => void;
  close: () => void;
  ask: <E extends keyof Requests>(event: E, request: RequestOf<E>) => Promise<Reply<E>>;
  /** Volatile: lost without harm. */
  tell: (event: 'typing', message: { chatId: string; on: boolean }) => void;
}

export type TransportFactory = (events: TransportEvents) => Transport;
