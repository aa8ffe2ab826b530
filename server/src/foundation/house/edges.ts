import type Router from '@koa/router';
import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { FromJson } from './from-json';

/** A controller of the panel, as Strapi takes it: actions by their names. */
export type Controller = (host: { strapi: Core.Strapi }) => Readonly<Record<string, unknown>>;

/** A route of the panel, handled by an action of a controller, with the policy that asks for its permission. */
export interface PanelRoute {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  /** `controller.action` */
  handler: string;
  config: object;
}

/** Somebody of the panel who acts over a socket, with what they may do at this moment. */
export interface AtDesk {
  userId: string;
  name: string;
  departmentIds: readonly string[] | null;
  permissions: ReadonlySet<string>;
}

type Answer = Promise<object> | object;

/**
 * What an agent's socket may say: the request as it must look, and what is done. Its permission stands in
 * `AGENT_EVENT_PERMISSIONS` and has been asked for before.
 */
export interface AgentEvent {
  schema: z.ZodType;
  handle: (agent: AtDesk, request: never) => Answer;
}

export const agentEvent = <Request>(
  schema: z.ZodType<Request>,
  handle: (agent: AtDesk, request: Request) => Answer
): AgentEvent => ({ schema, handle });

/** What a visitor's socket may say about a chat that they may reach. */
export interface VisitorEvent {
  schema: z.ZodType<{ chatId: string }>;
  handle: (visitorId: string, request: never) => Answer;
}

export const visitorEvent = <Request extends { chatId: string }>(
  schema: z.ZodType<Request>,
  handle: (visitorId: string, request: Request) => Answer
): VisitorEvent => ({ schema, handle });

/** What a visitor's browser asks for, with the questions that every route has to ask. All of them throw typed errors. */
export interface VisitorRequest {
  ctx: Router.RouterContext;
  /** What came as `Authorization: Bearer …`. */
  readonly bearer: string | undefined;
  /** Pseudonym of the network address that asks. */
  readonly network: string;
  body: <T>(schema: z.ZodType<T>) => Promise<FromJson<T>>;
  query: <T>(schema: z.ZodType<T>) => FromJson<T>;
  /** The visitor whose browser asks; a link by mail is nobody's browser. @throws LiveChatError `unauthorized` */
  me: () => Promise<string>;
  /** Like {@link me}, for what strangers may ask, too. */
  visitor: () => Promise<string | undefined>;
  /** The chat of the address, for whoever may reach it. @throws LiveChatError `unauthorized` | `not_found` */
  chat: () => Promise<{ visitorId: string; chatId: string }>;
  /** Counts one of these by the network address that asks. @throws LiveChatError `too_many` */
  count: (what: 'changes' | 'mails' | 'new chats') => void;
}

/** A route below `/live-chat`, for visitors' browsers on listed websites. What it returns is the answer. */
export interface VisitorRoute {
  method: 'get' | 'post';
  path: string;
  handle: (request: VisitorRequest) => Promise<unknown>;
}
