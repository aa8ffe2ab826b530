import type { z } from 'zod';
import { LiveChatError } from '../../../../protocol';
import { describeShape } from '../../foundation/http';

/** One event that a client may send. */
export interface EventHandler {
  /** Told without acknowledgement, dropped without notice. */
  volatile: boolean;
  /** The fields of the answer, now or later; throws or rejects with `LiveChatError`. */
  run(payload: unknown): Promise<object> | object;
}

export type EventHandlers = ReadonlyMap<string, EventHandler>;

/** Ties a schema to what is done with a payload that has passed it. */
export const when = <Request>(
  schema: z.ZodType<Request>,
  handle: (request: Request) => Promise<object> | object,
  { volatile = false } = {}
): EventHandler => ({
  volatile,
  run(payload) {
    const parsed = schema.safeParse(payload);
    if (!parsed.success) {
      throw new LiveChatError('invalid_request', describeShape(parsed.error));
    }
    return handle(parsed.data);
  },
});

interface EventSource {
  on(event: string, listener: (...args: unknown[]) => void): unknown;
}

export interface BindOptions {
  /** Asked before each event; throws to refuse it. */
  admit: (event: string) => void;
  /** Turns whatever was thrown into a typed error, writing defects to the log. */
  toError: (event: string, error: unknown) => LiveChatError;
  /** An answer as whoever asked may see it, decided at the moment of answering. */
  shown?: (answer: object) => object;
}

type Ack = (answer: object) => void;

/**
 * Puts handlers on a socket. Whatever a client sends (no acknowledgement function, too many arguments, another
 * shape) and whatever a handler does (throws, rejects with anything), the process lives and the client gets one
 * typed answer or, having asked for none, nothing.
 */
export const bindEvents = (
  socket: EventSource,
  handlers: EventHandlers,
  options: BindOptions
): void => {
  // Not an async function: this is the hottest place, and each promise costs where the host uses async hooks.
  const respond = (event: string, handler: EventHandler, payload: unknown, ack?: Ack): void => {
    const { shown } = options;
    const succeed = (answer: object) => ack?.({ ok: true, ...(shown ? shown(answer) : answer) });
    const fail = (thrown: unknown) => {
      // Asked also when nobody waits for an answer: it writes defects to the log.
      const error = options.toError(event, thrown);
      ack?.(error.toFailure());
    };
    try {
      options.admit(event);
      const answer = handler.run(payload);
      if (answer instanceof Promise) answer.then(succeed, fail);
      else succeed(answer);
    } catch (error) {
      fail(error);
    }
  };
  for (const [event, handler] of handlers) {
    socket.on(event, (payload: unknown, callback: unknown) => {
      const ack = typeof callback === 'function' ? (callback as Ack) : undefined;
      // An event that is to be acknowledged and has nobody to tell is not one of our clients'.
      if (handler.volatile || ack) respond(event, handler, payload, ack);
    });
  }
};
