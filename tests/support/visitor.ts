import { randomBytes, randomUUID } from 'node:crypto';
import {
  PROTOCOL_VERSION,
  VISITOR_NAMESPACE,
  type SendAnswer,
  type ServerToVisitor,
  type StartAnswer,
  type StartRequest,
  type VisitorToServer,
  type WidgetConfig,
} from '../../protocol';
import { connect, type ConnectOptions } from './connect';
import { Wire } from './wire';

export type VisitorWire = Wire<VisitorToServer, ServerToVisitor>;

/** A website that every test Strapi allows, unless a test says otherwise. */
export const WEBSITE = 'http://localhost:4000';

/** Any request but the defaults, e.g. `{ message: { clientMessageId, body }, offline: { email } }`. */
export type StartOptions = Partial<StartRequest> & { body?: string };

/** What a browser does for a person who visits a website, without the browser. */
export interface Visitor {
  /** The visitor's secret, once a chat has been started. */
  readonly token: string;
  readonly chatId: string;
  /** A request as the widget makes it: origin, secret, JSON. */
  fetch(
    path: string,
    init?: { method?: string; body?: unknown; headers?: object }
  ): Promise<Response>;
  config(query?: { form?: string; lang?: string }): Promise<WidgetConfig>;
  /** Starts a chat; later calls start further chats of the same visitor. */
  start(options?: StartOptions): Promise<StartAnswer>;
  /** Opens a socket of this visitor. */
  connect(options?: ConnectOptions): Promise<VisitorWire>;
  /** Opens a socket and joins the chat, from its beginning. */
  join(options?: ConnectOptions): Promise<VisitorWire>;
  /** Sends a message over a socket; `clientMessageId` is made when not given. */
  send(wire: VisitorWire, body: string, clientMessageId?: string): Promise<SendAnswer>;
  /** Sends a message over REST. */
  post(body: string, clientMessageId?: string): Promise<SendAnswer>;
}

/** An address of somebody whom no test asks for. */
export const anyAddress = (): string => `any-${randomBytes(6).toString('hex')}@left.test`;

const parse = async <T>(response: Response): Promise<T> => {
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${text}`);
  return JSON.parse(text) as T;
};

/**
 * A visitor on a website.
 * @example
 * const robin = visitor(strapi);
 * await robin.start({ body: 'Hello' });
 * const wire = await robin.join();
 * await robin.send(wire, 'Is anybody there?');
 */
export const visitor = (strapi: { url: string }, origin = WEBSITE): Visitor => {
  let token = '';
  let chatId = '';

  const ask: Visitor['fetch'] = (path, { method = 'GET', body, headers = {} } = {}) =>
    fetch(`${strapi.url}${path}`, {
      method,
      headers: {
        Origin: origin,
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? null : JSON.stringify(body),
    });

  const open: Visitor['connect'] = async (options) =>
    new Wire(
      await connect(
        strapi.url,
        VISITOR_NAMESPACE,
        { v: PROTOCOL_VERSION, token },
        { extraHeaders: { Origin: origin }, ...options }
      )
    );

  return {
    get token() {
      return token;
    },
    get chatId() {
      return chatId;
    },
    fetch: ask,
    config: async (query = {}) => {
      const search = new URLSearchParams({ ...query });
      return parse(await ask(`/live-chat/widget/config?${search.toString()}`));
    },
    start: async ({ body = 'Hello', ...request } = {}) => {
      const said = {
        startId: randomUUID(),
        language: 'en',
        page: { url: `${origin}/pricing`, title: 'Pricing' },
        message: { clientMessageId: randomUUID(), body },
        ...request,
      };
      const start = (more = {}) =>
        ask('/live-chat/visitor/chats', { method: 'POST', body: { ...said, ...more } });
      let response = await start();
      // Nobody is there: whoever does not care what their address is gives one that nobody else has.
      if (response.status === 422) {
        response = await start({ offline: { ...request.offline, email: anyAddress() } });
      }
      const answer = await parse<StartAnswer>(response);
      if (answer.token) token = answer.token;
      chatId = answer.chat.chatId;
      return answer;
    },
    connect: open,
    join: async (options) => {
      const wire = await open(options);
      await wire.call('chat:join', { chatId, since: 0 });
      return wire;
    },
    send: (wire, body, clientMessageId = randomUUID()) =>
      wire.call('message:send', { chatId, clientMessageId, body }),
    post: async (body, clientMessageId = randomUUID()) =>
      parse(
        await ask(`/live-chat/visitor/chats/${chatId}/messages`, {
          method: 'POST',
          body: { clientMessageId, body },
        })
      ),
  };
};
