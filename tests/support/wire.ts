import type { Socket } from 'socket.io-client';
import { LiveChatError, type Failure } from '../../protocol';
import { within } from './deadline';

type Handler = (...args: never[]) => void;
/** Events of one direction by name, as the protocol's interfaces list them. */
type Events<T> = { [K in keyof T]: Handler };
type Name<T> = keyof T & string;

type Request<F> = F extends (request: infer R, ...rest: never[]) => void ? R : never;
type Answer<F> = F extends (request: never, ack: (answer: infer A) => void) => void ? A : never;
type Success<A> = Exclude<A, Failure>;
type Message<F> = F extends (message: infer M) => void ? M : never;

const ANSWER_WITHIN = 10_000;

/** Called with typed events by the `socket.io-client` beneath it, whose own types do not survive generics. */
interface RawSocket {
  emit(event: string, ...args: unknown[]): unknown;
  onAny(listener: (event: string, message: unknown) => void): unknown;
  offAny(listener: (event: string, message: unknown) => void): unknown;
  connected: boolean;
  id?: string | undefined;
}

/** A socket with promises for answers and a memory of what it heard. */
export class Wire<Says extends Events<Says>, Hears extends Events<Hears>> {
  readonly socket: Socket;
  private readonly raw: RawSocket;
  private readonly memory: { event: string; message: unknown }[] = [];

  constructor(socket: Socket) {
    this.socket = socket;
    this.raw = socket;
    this.raw.onAny((event, message) => this.memory.push({ event, message }));
  }

  /** Sends an event and waits for its acknowledgement, success or failure. */
  ask<E extends Name<Says>>(
    event: E,
    request: Request<Says[E]>,
    timeout = ANSWER_WITHIN
  ): Promise<Answer<Says[E]>> {
    const answer = new Promise<Answer<Says[E]>>((resolve) => {
      this.raw.emit(event, request, resolve);
    });
    return within(timeout, `an answer to ${event}`, answer);
  }

  /** Like `ask`, for an answer that has to be a success. @throws LiveChatError with the failure's code */
  async call<E extends Name<Says>>(
    event: E,
    request: Request<Says[E]>,
    timeout = ANSWER_WITHIN
  ): Promise<Success<Answer<Says[E]>>> {
    const answer: unknown = await this.ask(event, request, timeout);
    const failure = answer as Failure | { ok: true };
    if (!failure.ok) throw new LiveChatError(failure.code, failure.message, failure.retryAfter);
    return answer as Success<Answer<Says[E]>>;
  }

  /** Sends an event that nobody acknowledges, or anything that no client of ours would send. */
  tell(event: string, ...args: unknown[]): void {
    this.raw.emit(event, ...args);
  }

  /** All messages of an event so far, in order. */
  heard<E extends Name<Hears>>(event: E): Message<Hears[E]>[] {
    return this.memory
      .filter((item) => item.event === event)
      .map((item) => item.message as Message<Hears[E]>);
  }

  /** The first message of an event for which `where` holds, heard already or still to come. */
  until<E extends Name<Hears>>(
    event: E,
    where: (message: Message<Hears[E]>) => boolean = () => true,
    timeout = ANSWER_WITHIN
  ): Promise<Message<Hears[E]>> {
    const known = this.heard(event).find(where);
    if (known !== undefined) return Promise.resolve(known);
    let listener: ((name: string, message: unknown) => void) | undefined;
    const coming = new Promise<Message<Hears[E]>>((resolve) => {
      listener = (name, message) => {
        const typed = message as Message<Hears[E]>;
        if (name === event && where(typed)) resolve(typed);
      };
      this.raw.onAny(listener);
    });
    return within(timeout, `${event} to be heard`, coming).finally(() => {
      if (listener) this.raw.offAny(listener);
    });
  }

  /** Forgets what was heard so far. */
  forget(): void {
    this.memory.length = 0;
  }

  /** Why and when the link ended; at once if it is down. */
  async disconnected(timeout = ANSWER_WITHIN): Promise<string> {
    if (!this.socket.connected) return 'not connected';
    const down = new Promise<string>((resolve) => {
      this.socket.once('disconnect', (reason) => resolve(reason));
    });
    return within(timeout, 'the socket to be disconnected', down);
  }

  close(): void {
    this.socket.disconnect();
  }
}
