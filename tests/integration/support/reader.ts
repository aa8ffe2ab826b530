import type { Socket } from 'socket.io-client';
import type { ChatEvent, Result, SyncPage } from '../../../protocol';
import { onCleanup } from '../../support/cleanup';

type Wake = () => void;

/** Something that keeps a socket connected, whatever happens to the server. */
export abstract class Persistent {
  private wakes = new Set<Wake>();
  protected closed = false;

  constructor(readonly socket: Socket) {
    socket.on('connect', () => {
      for (const wake of this.wakes) wake();
      this.wakes.clear();
    });
    // socket.io tries again by itself only when the transport failed, not when it was refused.
    socket.on('connect_error', () => this.again());
    socket.on('disconnect', () => this.again());
    onCleanup(() => {
      this.close();
      return Promise.resolve();
    });
  }

  connect(): void {
    this.socket.connect();
  }

  close(): void {
    this.closed = true;
    this.socket.close();
    for (const wake of this.wakes) wake();
  }

  protected untilConnected(): Promise<void> {
    return this.socket.connected
      ? Promise.resolve()
      : new Promise((resolve) => this.wakes.add(resolve));
  }

  private again(): void {
    if (this.closed || this.socket.active) return;
    setTimeout(() => {
      if (!this.closed) this.socket.connect();
    }, 100).unref();
  }
}

/** Sends messages as an outbox does: the same id again and again until the server says that it is stored. */
export class Writer extends Persistent {
  async deliver(message: {
    chatId: string;
    clientMessageId: string;
    body: string;
  }): Promise<{ seq: number; attempts: number }> {
    for (let attempts = 1; ; attempts += 1) {
      await this.untilConnected();
      if (this.closed) throw new Error('The writer was closed with a message left');
      try {
        const answer = (await this.socket
          .timeout(5_000)
          .emitWithAck('message:send', message)) as Result<{
          seq: number;
        }>;
        if (answer.ok) return { seq: answer.seq, attempts };
        if (answer.code !== 'draining' && answer.code !== 'unavailable') {
          throw new TypeError(`${answer.code}: ${answer.message}`);
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
      } catch (error) {
        // No answer: nobody knows whether it is stored. A typed refusal is a broken promise.
        if (error instanceof TypeError) throw error;
      }
    }
  }
}

/** Holds chats as the protocol tells readers to: by number, asking when one is missing. */
export class Reader extends Persistent {
  private readonly held = new Map<string, Map<number, ChatEvent>>();
  private readonly asking = new Map<string, Promise<void>>();

  constructor(
    readonly name: string,
    socket: Socket,
    private readonly chatIds: readonly string[],
    private readonly joinEvent: 'chat:join' | 'chat:open'
  ) {
    super(socket);
    for (const chatId of chatIds) this.held.set(chatId, new Map());
    socket.on('chat:events', (message: unknown) => {
      for (const { chatId, events } of batchesOf(message)) this.take(chatId, events);
    });
    socket.on('connect', () => {
      for (const chatId of chatIds) void this.ask(chatId, this.joinEvent).catch(() => undefined);
    });
  }

  /** Entries from 1 up to the first hole. */
  list(chatId: string): ChatEvent[] {
    const held = this.held.get(chatId);
    const list: ChatEvent[] = [];
    for (let seq = 1; ; seq += 1) {
      const event = held?.get(seq);
      if (!event) return list;
      list.push(event);
    }
  }

  /** What a head that the server tells leads to in the end: everything up to it is fetched. */
  async settle(): Promise<void> {
    await this.untilConnected();
    for (const chatId of this.chatIds) await this.ask(chatId, 'chat:sync');
  }

  private take(chatId: string, events: readonly ChatEvent[]): void {
    const held = this.held.get(chatId);
    const before = this.list(chatId).length;
    for (const event of events) held?.set(event.seq, event);
    const hole = events.some(({ seq }) => seq > before + events.length);
    if (hole && !this.asking.has(chatId)) void this.ask(chatId, 'chat:sync').catch(() => undefined);
  }

  private ask(chatId: string, event: string): Promise<void> {
    const asking = this.fetch(chatId, event).finally(() => this.asking.delete(chatId));
    this.asking.set(chatId, asking);
    return asking;
  }

  private async fetch(chatId: string, event: string): Promise<void> {
    for (let more = true, ask = event; more; ask = 'chat:sync') {
      const since = this.list(chatId).length;
      const page = (await this.socket
        .timeout(5_000)
        .emitWithAck(ask, { chatId, since })) as Result<SyncPage>;
      if (!page.ok) throw new Error(`${page.code}: ${page.message}`);
      for (const one of page.events) this.held.get(chatId)?.set(one.seq, one);
      more = page.more;
    }
  }
}

type Batch = { chatId: string; events: ChatEvent[] };

const batchesOf = (message: unknown): Batch[] => {
  const { batch, ...single } = message as { batch?: Batch[] } & Batch;
  return batch ?? [single];
};
