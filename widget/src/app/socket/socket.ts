import { DELIVERY } from '../../../../protocol/foundation/limits';
import type { Clock } from '../timing';
import { decode, encode, ENGINE, SOCKET, type Packet } from './packets';
import type { OpenTransport, Transport } from './transport';

export interface SocketOptions {
  clock: Clock;
  address: string;
  nsp: string;
  auth: object;
  /** Tried in turn, until one opens. */
  transports: OpenTransport[];
  opened(): void;
  /** Never opened. `code` when the server refused it, `silent` when it did not answer at all. */
  failed(code: string | undefined, silent: boolean): void;
  closed(): void;
  event(name: string, payload: unknown): void;
}

/** Milliseconds in which the server's next ping comes at the latest. */
interface Handshake {
  pingInterval: number;
  pingTimeout: number;
}

interface Pending {
  settle(answer: unknown): void;
  fail(): void;
}

/** Codes come as data of the refusal, or as its message. */
const codeOf = (data: unknown): string | undefined => {
  const { message, data: more } = (data ?? {}) as { message?: string; data?: { code?: string } };
  return more?.code ?? message;
};

/**
 * A socket.io 5 client for one namespace, without binary data, upgrades and reconnecting: a third of
 * the size of the general one. Reconnecting is the business of `connection`, with its own rules.
 */
export class Socket {
  readonly #options: SocketOptions;
  readonly #transports: OpenTransport[];
  readonly #pending = new Map<number, Pending>();
  #transport: Transport | undefined;
  #state: 'opening' | 'open' | 'closed' = 'opening';
  #silence = 0;
  #cancelTimer: (() => void) | undefined;
  #lastId = 0;

  constructor(options: SocketOptions) {
    this.#options = options;
    this.#transports = [...options.transports];
    this.#expect(DELIVERY.answerTimeout);
    this.#open();
  }

  /** Sends an event and waits for its answer; rejects when none comes, or the socket closes. */
  ask(name: string, payload: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      const fail = (): void => {
        this.#pending.delete(id);
        reject(new Error('no answer to ' + name));
      };
      const cancel = this.#options.clock.after(DELIVERY.answerTimeout, fail);
      const settle = (answer: unknown): void => {
        cancel();
        resolve(answer);
      };
      this.#pending.set(id, { settle, fail });
      if (this.#state === 'open') this.#send({ type: SOCKET.event, id, data: [name, payload] });
      else fail();
    });
  }

  /** Sends an event that may be lost. */
  tell(name: string, payload: unknown): void {
    if (this.#state === 'open') this.#send({ type: SOCKET.event, data: [name, payload] });
  }

  close(): void {
    if (this.#state === 'open') this.#send({ type: SOCKET.disconnect });
    this.#end();
  }

  #open(): void {
    const open = this.#transports.shift();
    if (!open) return this.#fail(undefined, false);
    let answered = false;
    const transport = open(this.#options.address, {
      packet: (text) => {
        answered = true;
        if (this.#state !== 'closed' && transport === this.#transport) this.#receive(text);
      },
      closed: () => {
        if (this.#state === 'closed' || transport !== this.#transport) return;
        if (answered) this.#lost();
        else this.#open();
      },
    });
    this.#transport = transport;
  }

  #receive(text: string): void {
    const type = text[0];
    if (type === ENGINE.open) {
      const { pingInterval, pingTimeout } = JSON.parse(text.slice(1)) as Handshake;
      this.#silence = pingInterval + pingTimeout;
      this.#send({ type: SOCKET.connect, data: this.#options.auth });
    } else if (type === ENGINE.ping) {
      this.#transport?.send(ENGINE.pong);
      if (this.#state === 'open') this.#expect(this.#silence);
    } else if (type === ENGINE.close) this.#lost();
    else if (type === ENGINE.message) this.#handle(decode(text.slice(1)));
  }

  #handle(packet: Packet | undefined): void {
    if (packet?.nsp !== this.#options.nsp) return;
    const { type, id, data } = packet;
    if (type === SOCKET.connect) {
      this.#state = 'open';
      this.#expect(this.#silence);
      this.#options.opened();
    } else if (type === SOCKET.refused) this.#fail(codeOf(data), false);
    else if (type === SOCKET.disconnect) this.#lost();
    else if (!Array.isArray(data)) return;
    else if (type === SOCKET.event) this.#options.event(String(data[0]), data[1]);
    else if (id !== undefined) {
      this.#pending.get(id)?.settle(data[0]);
      this.#pending.delete(id);
    }
  }

  #send(packet: Omit<Packet, 'nsp'>): void {
    this.#transport?.send(encode({ nsp: this.#options.nsp, ...packet }));
  }

  /** The server sends a ping at known intervals; silence for longer means that the link is dead. */
  #expect(ms: number): void {
    this.#cancelTimer?.();
    this.#cancelTimer = this.#options.clock.after(ms, () =>
      this.#state === 'opening' ? this.#fail(undefined, true) : this.#lost()
    );
  }

  #fail(code: string | undefined, silent: boolean): void {
    this.#end();
    this.#options.failed(code, silent);
  }

  #lost(): void {
    if (this.#state === 'opening') return this.#fail(undefined, false);
    this.#end();
    this.#options.closed();
  }

  #end(): void {
    this.#state = 'closed';
    this.#cancelTimer?.();
    this.#transport?.close();
    for (const { fail } of [...this.#pending.values()]) fail();
  }
}
