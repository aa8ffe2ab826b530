import type { ChatEvent, VisitorChat } from '../../../../protocol/conversation/chat';
import type { ErrorCode, Result } from '../../../../protocol/foundation/errors';
import type { MaskedKind } from '../../../../protocol/foundation/masking';
import { Connection, type ConnectionOptions, type ConnectionState } from '../connection';
import { Outbox, type CardAnswer, type Entry } from '../outbox';
import type { Session } from '../session';
import { Timeline } from '../timeline';
import type { Clock } from '../timing';

/** Typing is told at most this often, and believed for twice as long. */
const TYPING_EVERY = 3_000;
const TYPING_FADES = 6_000;

/** Of `protocol/masking`, without the tables of card networks and countries that come with it. */
const MASK_CHARACTER = '•';

interface Options extends Pick<ConnectionOptions, 'session' | 'openLink' | 'rest' | 'clock'> {
  entries: Entry[];
  /** Entries came or went; `added` are the new ones. */
  timeline(events: readonly ChatEvent[], added: readonly ChatEvent[]): void;
  outbox(entries: readonly Entry[]): void;
  /** Parts of an own message were masked; no kinds where it is only seen that it was. */
  masked(id: string, kinds: readonly MaskedKind[]): void;
  chat(chat: VisitorChat): void;
  typing(name: string | undefined): void;
  connection(state: ConnectionState): void;
  available(available: boolean): void;
  refused(code: ErrorCode): void;
}

/** One chat of this visitor: its entries, what is on its way, and the connection, wired together. */
export class Conversation {
  readonly session: Session;
  readonly #clock: Clock;
  readonly #outbox: Outbox;
  readonly #timeline: Timeline;
  readonly #connection: Connection;
  readonly #options: Options;
  #chat: VisitorChat | undefined;
  #typedAt = -Infinity;
  #cancelTyping: (() => void) | undefined;

  constructor(options: Options) {
    const { session, clock, openLink, rest, entries } = options;
    this.#options = options;
    this.#clock = clock;
    this.session = session;
    this.#outbox = new Outbox({
      clock,
      entries,
      send: ({ id, body, card }) =>
        card ? this.#connection.answer(id, card) : this.#connection.send(id, body),
      masked: options.masked,
      changed: options.outbox,
    });
    this.#timeline = new Timeline({
      clock,
      missing: (since) => void this.#connection.sync(since),
      changed: (added) => this.#timelineChanged(added),
    });
    this.#connection = new Connection({
      session,
      clock,
      openLink,
      rest,
      timeline: this.#timeline,
      changed: (state, up) => {
        if (up) this.#outbox.resume();
        else this.#outbox.pause();
        options.connection(state);
      },
      chat: (chat) => this.#told(chat),
      refused: options.refused,
      events: {
        'chat:read': ({ by, seq }) => this.#read(by, seq),
        typing: ({ name, on }) => this.#types(on ? name : undefined),
        available: ({ available }) => options.available(available),
      },
    });
  }

  start(): void {
    this.#connection.start();
  }

  stop(): void {
    this.#cancelTyping?.();
    this.#connection.stop();
  }

  wake(onLine: boolean): void {
    this.#connection.wake(onLine);
  }

  send(id: string, body: string): void {
    this.typed(false);
    this.#outbox.add(id, body);
  }

  /** Yes or No to a consent card, on its way like a message. `label` is what the button said. */
  answer(id: string, label: string, card: CardAnswer): void {
    this.#outbox.add(id, label, card);
  }

  retry(id: string): void {
    this.#outbox.retry(id);
  }

  end(): Promise<Result<{ seq: number }>> {
    return this.#connection.end();
  }

  /** Everything up to here was seen. */
  read(): void {
    const seq = this.#timeline.last;
    if (!this.#chat || seq <= this.#chat.visitorReadSeq) return;
    this.#read('visitor', seq);
    this.#connection.read(seq);
  }

  /** The visitor types, or has stopped. What they type stays here. */
  typed(on: boolean): void {
    const now = this.#clock.now();
    if (on ? now - this.#typedAt < TYPING_EVERY : this.#typedAt === -Infinity) return;
    this.#typedAt = on ? now : -Infinity;
    this.#connection.typing(on);
  }

  #timelineChanged(added: readonly ChatEvent[]): void {
    const { events } = this.#timeline;
    const stored = new Map(events.map((event) => [event.clientMessageId, event.body]));
    for (const { id, body, card } of this.#outbox.entries) {
      // The answer that would say so may have got lost, or belongs to the start of the chat.
      const kept = stored.get(id) ?? body;
      if (!card && kept !== body && kept.includes(MASK_CHARACTER)) this.#options.masked(id, []);
    }
    this.#outbox.settle((id) => stored.has(id));
    if (added.some((event) => event.author.kind === 'agent')) this.#types(undefined);
    this.#options.timeline(events, added);
  }

  /** Read marks only rise, also when an older state arrives late. */
  #told(chat: VisitorChat): void {
    const before = this.#chat;
    this.#chat = {
      ...chat,
      visitorReadSeq: Math.max(chat.visitorReadSeq, before?.visitorReadSeq ?? 0),
      agentReadSeq: Math.max(chat.agentReadSeq, before?.agentReadSeq ?? 0),
    };
    if (chat.status === 'ended') this.#types(undefined);
    this.#options.chat(this.#chat);
  }

  #read(by: 'agent' | 'visitor', seq: number): void {
    if (this.#chat)
      this.#told({ ...this.#chat, [by === 'agent' ? 'agentReadSeq' : 'visitorReadSeq']: seq });
  }

  #types(name: string | undefined): void {
    this.#cancelTyping?.();
    this.#cancelTyping =
      name === undefined
        ? undefined
        : this.#clock.after(TYPING_FADES, () => this.#types(undefined));
    this.#options.typing(name);
  }
}
