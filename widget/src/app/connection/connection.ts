import type { SyncPage, VisitorChat } from '../../../../protocol/conversation/chat';
import type { Failure, Result } from '../../../../protocol/foundation/errors';
import { LiveChatError, type ErrorCode } from '../../../../protocol/foundation/errors';
import { DELIVERY } from '../../../../protocol/foundation/limits';
import type { ServerToVisitor, SendAnswer } from '../../../../protocol/conversation/visitor-socket';
import { isFinal } from '../codes';
import type { Rest } from '../rest';
import type { Session } from '../session';
import type { Timeline } from '../timeline';
import type { CardAnswer } from '../outbox';
import { backOff, type Clock } from '../timing';
import type { Answer, Asked, Link, LinkListener, OpenLink, Question } from './link';

/**
 * - `idle`: not started, or stopped
 * - `connecting`: a socket is being opened, or the chat joined
 * - `live`: joined over a socket
 * - `polling`: over REST, because sockets cannot be opened
 * - `waiting`: between two attempts
 */
export type ConnectionState = 'idle' | 'connecting' | 'live' | 'polling' | 'waiting';

/** Sockets that fail before REST takes over, and polls before a socket is tried again. */
const SOCKET_FAILURES = 3;
const POLLS_BETWEEN_SOCKETS = 20;
const POLL_EVERY = 3_000;
/** Come back at a random moment of the first 5 s, so that a restart is not met by everyone at once. */
const DRAIN_SPREAD = 5_000;

export interface ConnectionOptions {
  session: Session;
  clock: Clock;
  openLink: OpenLink;
  rest: Pick<Rest, 'events' | 'send' | 'answer' | 'end'>;
  timeline: Timeline;
  /** Told after each change of state. `up` when messages can be sent. */
  changed(state: ConnectionState, up: boolean): void;
  chat(chat: VisitorChat): void;
  /** The server will not have this session any more, or not this client. */
  refused(code: ErrorCode): void;
  events: Pick<ServerToVisitor, 'chat:read' | 'typing' | 'available'>;
}

/** One visitor's way to one chat: socket, heartbeat, catch-up, and REST where sockets fail. */
export class Connection {
  readonly #options: ConnectionOptions;
  #state: ConnectionState = 'idle';
  #link: Link | undefined;
  #failures = 0;
  #polls = 0;
  #cancelTimer: (() => void) | undefined;
  #cancelBeat: (() => void) | undefined;

  constructor(options: ConnectionOptions) {
    this.#options = options;
  }

  get state(): ConnectionState {
    return this.#state;
  }

  start(): void {
    if (this.#state === 'idle') this.#connect();
  }

  stop(): void {
    this.#drop();
    this.#enter('idle');
  }

  /**
   * The page is visible, or the network has come or gone: prove the link, or try at once instead of waiting. Without a
   * network there is nothing to prove, and the visitor is told at once.
   */
  wake(onLine = true): void {
    const up = this.#state === 'live' || this.#state === 'polling';
    if (!onLine) {
      if (up) this.#lost();
    } else if (this.#state === 'live') void this.#beat();
    else if (up || this.#state === 'waiting') this.#connect();
  }

  /** Sends a message by whichever way is up; rejects when no answer came. */
  async send(clientMessageId: string, body: string): Promise<Result<SendAnswer>> {
    const { session, rest } = this.#options;
    if (this.#state !== 'polling') return this.#ask('message:send', { clientMessageId, body });
    return this.#overRest(() =>
      rest.send(session.token, session.chatId, { clientMessageId, body })
    );
  }

  /** Sends a Yes or No to a consent card, in the same way. */
  async answer(
    clientMessageId: string,
    { seq: cardSeq, answer }: CardAnswer
  ): Promise<Result<SendAnswer>> {
    const { session, rest } = this.#options;
    const body = { clientMessageId, cardSeq, answer };
    if (this.#state !== 'polling') return this.#ask('consent:answer', body);
    return this.#overRest(() => rest.answer(session.token, session.chatId, body));
  }

  async end(): Promise<Result<{ seq: number }>> {
    const { session, rest } = this.#options;
    if (this.#state === 'live') return this.#ask('chat:end', {});
    return this.#overRest(() => rest.end(session.token, session.chatId));
  }

  /** Both may be lost without harm. */
  read(seq: number): void {
    if (this.#state === 'live') this.#ask('chat:read', { seq }).catch(() => undefined);
  }

  typing(on: boolean): void {
    if (this.#state === 'live') this.#link?.typing(this.#options.session.chatId, on);
  }

  /** Fetches everything that follows `since`. */
  async sync(since: number): Promise<void> {
    if (this.#state !== 'live') return;
    for (let next: number | undefined = since; next !== undefined;) {
      const page: Result<SyncPage> | undefined = await this.#ask('chat:sync', {
        since: next,
      }).catch(
        () => undefined // The link is gone; joining again fetches what is missing.
      );
      next = page?.ok ? this.#options.timeline.merge(page, next) : undefined;
    }
  }

  #connect(): void {
    this.#drop();
    this.#enter('connecting');
    const link: Link = this.#options.openLink(
      this.#options.session.token,
      this.#listener(() => link === this.#link)
    );
    this.#link = link;
  }

  #listener(isCurrent: () => boolean): LinkListener {
    const { timeline, chat, events, session, clock } = this.#options;
    return {
      opened: () => void this.#join(),
      failed: (code) => isCurrent() && this.#failed(code),
      closed: () => isCurrent() && this.#lost(),
      'chat:events': (it) => it.chatId === session.chatId && timeline.receive(it.events),
      'chat:state': (it) => it.chatId === session.chatId && chat(it),
      head: (it) => it.chatId === session.chatId && timeline.announce(it.head, it.epoch),
      'chat:read': (it) => it.chatId === session.chatId && events['chat:read'](it),
      typing: (it) => it.chatId === session.chatId && events.typing(it),
      available: (it) => events.available(it),
      draining: () => this.#retryIn(clock.random() * DRAIN_SPREAD),
      revoked: ({ code }) => this.#refuse(code),
    };
  }

  async #join(): Promise<void> {
    const link = this.#link;
    const since = this.#options.timeline.last;
    const answer = await this.#ask('chat:join', { since }).catch(() => undefined);
    if (link !== this.#link || !answer) return;
    if (!answer.ok) return this.#failed(answer.code);
    this.#failures = 0;
    this.#options.chat(answer.chat);
    // Merged before it counts as live: what the chat holds already must not be sent again.
    const next = this.#options.timeline.merge(answer, since);
    this.#enter('live');
    this.#scheduleBeat();
    if (next !== undefined) await this.sync(next);
  }

  #failed(code: string | undefined): void {
    if (code === 'too_many') this.#failures = SOCKET_FAILURES;
    else if (isFinal(code) && code !== 'internal') return this.#refuse(code);
    this.#lost();
  }

  #lost(): void {
    const { clock } = this.#options;
    this.#failures++;
    if (this.#failures > SOCKET_FAILURES) return this.#startPolling();
    this.#retryIn(backOff(this.#failures - 1, clock.random));
  }

  #refuse(code: ErrorCode): void {
    this.stop();
    this.#options.refused(code);
  }

  #retryIn(ms: number): void {
    this.#drop();
    this.#enter('waiting');
    this.#cancelTimer = this.#options.clock.after(ms, () => this.#connect());
  }

  #scheduleBeat(): void {
    this.#cancelBeat?.();
    this.#cancelBeat = this.#options.clock.after(DELIVERY.heartbeat, () => void this.#beat());
  }

  async #beat(): Promise<void> {
    this.#scheduleBeat();
    const answer = await this.#ask('beat', {}).catch(() => undefined);
    if (answer?.ok) this.#options.timeline.announce(answer.head, answer.epoch);
    else if (answer && isFinal(answer.code)) this.#failed(answer.code);
  }

  /** Asks over the socket. Silence means that the link is dead in one direction: a new one is made. */
  async #ask<Event extends Asked>(
    event: Event,
    question: Omit<Question<Event>, 'chatId'>
  ): Promise<Result<Answer<Event>>> {
    const link = this.#link;
    if (!link) throw new Error('not connected');
    const { chatId } = this.#options.session;
    try {
      return await link.ask(event, { ...question, chatId });
    } catch (cause) {
      if (link === this.#link) this.#lost();
      throw cause;
    }
  }

  #startPolling(): void {
    this.#drop();
    this.#polls = 0;
    void this.#poll();
  }

  async #poll(): Promise<void> {
    const { session, rest, timeline, clock } = this.#options;
    const since = timeline.last;
    const run = (this.#cancelTimer = () => undefined);
    const answer = await this.#overRest(() => rest.events(session.token, session.chatId, since));
    if (run !== this.#cancelTimer) return;
    if (!answer.ok && isFinal(answer.code)) return this.#refuse(answer.code);
    let more = false;
    if (answer.ok) {
      this.#options.chat(answer.chat);
      more = timeline.merge(answer, since) !== undefined;
    }
    this.#enter(answer.ok ? 'polling' : 'waiting');
    this.#polls++;
    const again = this.#polls < POLLS_BETWEEN_SOCKETS;
    const wait = more ? 0 : answer.ok ? POLL_EVERY : backOff(this.#polls, clock.random);
    this.#cancelTimer = clock.after(wait, () => (again ? void this.#poll() : this.#connect()));
  }

  async #overRest<T extends object>(call: () => Promise<T>): Promise<Result<T>> {
    try {
      return { ok: true, ...(await call()) };
    } catch (cause) {
      if (cause instanceof LiveChatError) return cause.toFailure() satisfies Failure;
      throw cause;
    }
  }

  /** Lets go of the socket and of whatever was planned. */
  #drop(): void {
    const link = this.#link;
    this.#link = undefined;
    this.#cancelTimer?.();
    this.#cancelBeat?.();
    this.#cancelTimer = this.#cancelBeat = undefined;
    link?.close();
  }

  #enter(state: ConnectionState): void {
    this.#state = state;
    this.#options.changed(state, state === 'live' || state === 'polling');
  }
}
