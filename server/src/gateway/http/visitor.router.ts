import Router from '@koa/router';
import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import { LiveChatError, type Limits } from '../../../../protocol';
import {
  chatIdParam,
  configQuery,
  emptyRequest,
  sendRequest,
  sinceQuery,
  startRequest,
} from '../../../../protocol/schemas';
import { addressKeyOf, RateLimiter, type Clock } from '../../platform';
import type { VisitorStore } from '../../visitors';
import { describeShape } from '../describe-shape';
import type { Gateway } from '../gateway';
import type { OriginGuard } from '../origin-guard';
import { serveAssets } from './assets';
import { allowWebsites, answerErrors, limitRate } from './guard';
import { readJson } from './read-json';
import { startChat, type StartChatDeps } from './start-chat';
import { widgetConfig, type WidgetConfigDeps } from './widget-config';

export interface VisitorRouterDeps extends StartChatDeps, WidgetConfigDeps {
  strapi: Core.Strapi;
  clock: Clock;
  limits: Limits;
  guard: OriginGuard;
  gateway: Gateway;
  visitors: VisitorStore;
  /** Folder of the built widget. */
  assets: string;
}

type Context = Router.RouterContext;

const parse = <T>(schema: z.ZodType<T>, value: unknown): T => {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new LiveChatError('invalid_request', describeShape(parsed.error));
  return parsed.data;
};

const chatIdOf = (ctx: Context): string => {
  const parsed = chatIdParam.safeParse(ctx.params.chatId);
  // A malformed id is just one more that does not exist.
  if (!parsed.success) throw new LiveChatError('not_found', 'There is no such chat of yours.');
  return parsed.data;
};

/**
 * Everything below `/live-chat/` that visitors' browsers ask for. It stands before Strapi's own middlewares, so
 * its CORS, limits and errors are its own whatever the host has configured; other paths are passed on.
 */
export const visitorRouter = (deps: VisitorRouterDeps): Router => {
  const { strapi, limits, gateway } = deps;
  const router = new Router({ prefix: '/live-chat' });
  const newChats = new RateLimiter(limits.newChats, deps.clock);
  serveAssets(router, deps.assets, async () => (await deps.settings.get()).appearance);

  const api = new Router();
  api.use(
    answerErrors(strapi),
    allowWebsites(deps.guard),
    limitRate(strapi, new RateLimiter(limits.requests, deps.clock)),
    (_ctx, next) => {
      gateway.assertServing();
      return next();
    }
  );

  const visitorOf = async (ctx: Context): Promise<string | undefined> => {
    const header = ctx.get('authorization');
    if (!header) return undefined;
    const token = /^Bearer ([\w-]{20,100})$/.exec(header)?.[1];
    const visitorId = token && (await deps.visitors.authenticate(token));
    if (!visitorId) throw new LiveChatError('unauthorized', 'The token is not valid any more.');
    return visitorId;
  };
  const me = async (ctx: Context): Promise<string> => {
    const visitorId = await visitorOf(ctx);
    if (!visitorId) throw new LiveChatError('unauthorized', 'A token is needed.');
    return visitorId;
  };
  const body = async <T>(ctx: Context, schema: z.ZodType<T>): Promise<T> =>
    parse(schema, await readJson(ctx, limits.frameBytes));

  // Preflights end in `allowWebsites`.
  api.options(['/widget/(.*)', '/visitor/(.*)'], () => undefined);

  api.get('/widget/config', async (ctx) => {
    ctx.body = await widgetConfig(deps, parse(configQuery, ctx.query));
  });
  api.post('/visitor/chats', async (ctx) => {
    const request = await body(ctx, startRequest);
    const visitorId = await visitorOf(ctx);
    newChats.check(addressKeyOf(strapi, ctx.req), 'new chats');
    ctx.body = await startChat(deps, request, { visitorId, userAgent: ctx.get('user-agent') });
  });
  api.get('/visitor/chats', async (ctx) => {
    ctx.body = { chats: await gateway.visitorActions.chats(await me(ctx)) };
  });
  api.post('/visitor/chats/:chatId/messages', async (ctx) => {
    const visitorId = await me(ctx);
    const message = await body(ctx, sendRequest);
    ctx.body = await gateway.visitorActions.send(visitorId, { chatId: chatIdOf(ctx), ...message });
  });
  api.get('/visitor/chats/:chatId/events', async (ctx) => {
    const visitorId = await me(ctx);
    const chatId = chatIdOf(ctx);
    const { since } = parse(sinceQuery, ctx.query);
    const page = await gateway.visitorActions.after(visitorId, chatId, since);
    ctx.body = { ...page, chat: await gateway.visitorActions.chat(visitorId, chatId) };
  });
  api.post('/visitor/chats/:chatId/end', async (ctx) => {
    const visitorId = await me(ctx);
    await body(ctx, emptyRequest);
    ctx.body = await gateway.visitorActions.end(visitorId, chatIdOf(ctx));
  });

  router.use(api.routes());
  return router;
};
