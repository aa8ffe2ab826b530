import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import {
  AGENT_NAMESPACE,
  PROTOCOL_VERSION,
  SOCKET_PATH,
  VISITOR_NAMESPACE,
  type AgentToServer,
  type ChatEvent,
  type Failure,
  type Result,
  type SendAnswer,
  type ServerToAgent,
  type ServerToVisitor,
  type VisitorToServer,
} from '../../../protocol';
import type { AdminSession } from '../../support/admin';
import { onCleanup } from '../../support/cleanup';
import { within } from '../../support/deadline';
import { WEBSITE, type StartedChat } from './rest';

interface Server {
  url: string;
}

export type VisitorLink = Socket<ServerToVisitor, VisitorToServer>;
export type AgentLink = Socket<ServerToAgent, AgentToServer>;

export interface Heard {
  event: string;
  payload: unknown;
}

/** One open socket that remembers what it has heard. */
export interface Client<S extends Socket> {
  socket: S;
  heard: Heard[];
  /** Payloads of one event, in the order in which they came. */
  all<T = Record<string, unknown>>(event: string): T[];
  /** Resolves with the first payload of an event, heard before or after this call, that a test accepts. */
  hear<T = Record<string, unknown>>(
    event: string,
    accept?: (payload: T) => boolean,
    timeout?: number
  ): Promise<T>;
  /** Says anything at all, as somebody who has no types would; resolves with the answer. */
  say(event: string, ...args: unknown[]): Promise<Result<Record<string, unknown>>>;
  closed(timeout?: number): Promise<string>;
  close(): void;
}

export interface LinkOptions {
  /** `null`: no `Origin` header. */
  origin?: string | null;
  transports?: ('websocket' | 'polling')[];
  /** Path below the server's address. */
  path?: string;
  reconnection?: boolean;
  headers?: Record<string, string>;
}

const ANSWER_WITHIN = 30_000;

/** A socket that does not connect by itself. */
export const link = (
  url: string,
  namespace: string,
  auth: object,
  {
    origin = WEBSITE,
    transports = ['websocket'],
    path = SOCKET_PATH,
    reconnection = false,
    headers,
  }: LinkOptions = {}
): Socket => {
  const socket = io(`${url}${namespace}`, {
    path,
    auth,
    transports,
    reconnection,
    forceNew: true,
    autoConnect: false,
    // An answer that never comes is told as such, not as a test that took too long.
    ackTimeout: ANSWER_WITHIN,
    extraHeaders: { ...(origin === null ? {} : { Origin: origin }), ...headers },
  });
  onCleanup(() => {
    socket.close();
    return Promise.resolve();
  });
  return socket;
};

export const connected = async (socket: Socket): Promise<void> => {
  if (socket.connected) return;
  let clear = () => {};
  const outcome = new Promise<void>((resolve, reject) => {
    const failed = (error: Error & { data?: unknown }) =>
      reject(new Error(`${error.message} ${JSON.stringify(error.data ?? null)}`, { cause: error }));
    socket.once('connect', resolve);
    socket.once('connect_error', failed);
    clear = () => {
      socket.off('connect', resolve);
      socket.off('connect_error', failed);
    };
  });
  socket.connect();
  await within(ANSWER_WITHIN, 'a socket to connect', outcome).finally(clear);
};

/** Connects a socket that is to be refused. @returns the typed error that the server gave, if it gave one */
export const refusal = async (
  socket: Socket
): Promise<{ message: string; data: Failure | undefined }> => {
  const outcome = new Promise<Error & { data?: Failure }>((resolve, reject) => {
    socket.once('connect', () => reject(new Error('The socket was let in')));
    socket.once('connect_error', resolve);
  });
  socket.connect();
  const error = await within(ANSWER_WITHIN, 'a socket to be refused', outcome);
  socket.close();
  return { message: error.message, data: error.data };
};

export const client = <S extends Socket>(socket: S): Client<S> => {
  const heard: Heard[] = [];
  const listeners = new Set<(heard: Heard) => void>();
  let reason: string | undefined;
  socket.onAny((event: string, payload: unknown) => {
    heard.push({ event, payload });
    for (const listener of listeners) listener({ event, payload });
  });
  socket.on('disconnect', (why) => (reason = why));
  socket.on('connect', () => (reason = undefined));
  const all = <T>(event: string): T[] =>
    heard.filter((one) => one.event === event).map(({ payload }) => payload as T);
  return {
    socket,
    heard,
    all,
    hear: <T>(event: string, accept: (payload: T) => boolean = () => true, timeout = 10_000) => {
      const before = all<T>(event).find(accept);
      if (before !== undefined) return Promise.resolve(before);
      let listener: ((one: Heard) => void) | undefined;
      const next = new Promise<T>((resolve) => {
        listener = (one) => {
          if (one.event === event && accept(one.payload as T)) resolve(one.payload as T);
        };
        listeners.add(listener);
      });
      return within(timeout, `"${event}"`, next).finally(() => {
        if (listener) listeners.delete(listener);
      });
    },
    say: (event, ...args) =>
      socket.timeout(ANSWER_WITHIN).emitWithAck(event, ...args) as Promise<
        Result<Record<string, unknown>>
      >,
    closed: (timeout = 10_000) =>
      reason !== undefined
        ? Promise.resolve(reason)
        : within(
            timeout,
            'a socket to be closed',
            new Promise<string>((resolve) => socket.once('disconnect', resolve))
          ),
    close: () => socket.close(),
  };
};

export const visitorLink = (
  { url }: Server,
  auth: object | string,
  options?: LinkOptions
): VisitorLink =>
  link(
    url,
    VISITOR_NAMESPACE,
    typeof auth === 'string' ? { v: PROTOCOL_VERSION, token: auth } : auth,
    options
  );

export const agentLink = (
  { url }: Server,
  auth: object | string,
  options?: LinkOptions
): AgentLink =>
  link(
    url,
    AGENT_NAMESPACE,
    typeof auth === 'string' ? { v: PROTOCOL_VERSION, ticket: auth } : auth,
    {
      origin: url,
      ...options,
    }
  );

export type VisitorClient = Client<VisitorLink>;
export type AgentClient = Client<AgentLink>;

/** A window of a visitor. */
export const connectVisitor = async (
  strapi: Server,
  token: string,
  options?: LinkOptions
): Promise<VisitorClient> => {
  const visitor = client(visitorLink(strapi, token, options));
  await connected(visitor.socket);
  return visitor;
};

export const ticketOf = async (session: AdminSession): Promise<string> =>
  (await session.json<{ ticket: string }>('/live-chat/desk/ticket', { method: 'POST' })).ticket;

/** A window of an agent. */
export const connectAgent = async (
  strapi: Server,
  session: AdminSession,
  options?: LinkOptions
): Promise<AgentClient> => {
  const agent = client(agentLink(strapi, await ticketOf(session), options));
  await connected(agent.socket);
  accepted(await agent.socket.emitWithAck('desk:join', {}));
  return agent;
};

/** The fields of an answer that says yes. */
export const accepted = <T extends object>(result: Result<T>): { ok: true } & T => {
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
  return result;
};

export const text = (chatId: string, body = 'Hello', clientMessageId: string = randomUUID()) => ({
  chatId,
  clientMessageId,
  body,
});

export const send = async (
  visitor: VisitorClient,
  chatId: string,
  body?: string,
  clientMessageId?: string
): Promise<SendAnswer> =>
  accepted(await visitor.socket.emitWithAck('message:send', text(chatId, body, clientMessageId)));

export const reply = async (
  agent: AgentClient,
  chatId: string,
  body?: string,
  kind: 'text' | 'note' = 'text'
): Promise<SendAnswer> =>
  accepted(await agent.socket.emitWithAck('message:send', { ...text(chatId, body), kind }));

export const join = async (
  visitor: VisitorClient,
  { chatId }: Pick<StartedChat, 'chatId'>,
  since = 0
) => accepted(await visitor.socket.emitWithAck('chat:join', { chatId, since }));

export const open = async (
  agent: AgentClient,
  { chatId }: Pick<StartedChat, 'chatId'>,
  since = 0
) => accepted(await agent.socket.emitWithAck('chat:open', { chatId, since }));

export const take = async (agent: AgentClient, { chatId }: Pick<StartedChat, 'chatId'>) =>
  accepted(await agent.socket.emitWithAck('chat:take', { chatId }));

/** Live entries of a chat that a visitor's window has heard. */
export const liveOf = (visitor: VisitorClient, chatId: string): ChatEvent[] =>
  visitor
    .all<{ chatId: string; events: ChatEvent[] }>('chat:events')
    .filter((message) => message.chatId === chatId)
    .flatMap(({ events }) => events);

/** Live entries of a chat that an agent's window has heard. */
export const liveAtDesk = (agent: AgentClient, chatId: string): ChatEvent[] =>
  agent
    .all<{ batch: { chatId: string; events: ChatEvent[] }[] }>('chat:events')
    .flatMap(({ batch }) => batch)
    .filter((message) => message.chatId === chatId)
    .flatMap(({ events }) => events);
