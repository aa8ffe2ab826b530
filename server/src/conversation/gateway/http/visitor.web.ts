import Router from '@koa/router';
import type { z } from 'zod';
import { LiveChatError, type FormLook, type StoredItem } from '../../../../../protocol';
import { chatIdParam } from '../../../../../protocol/conversation/schemas';
import type { Ground } from '../../../foundation/ground';
import type { FromJson, VisitorRequest, VisitorRoute } from '../../../foundation/house';
import {
  allowWebsites,
  answerErrors,
  describeShape,
  limitRate,
  readJson,
  type Http,
} from '../../../foundation/http';
import { addressKeyOf, RateLimiter } from '../../../foundation/platform';
import { reaches, type Caller, type Callers } from '../caller';
import { serveAssets } from './assets';

type Context = Router.RouterContext;

const parse = <T>(schema: z.ZodType<T>, value: unknown): FromJson<T> => {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new LiveChatError('invalid_request', describeShape(parsed.error));
  return parsed.data as FromJson<T>;
};

/** What the widget keeps in a visitor's browser, and only after they have opened it (principle 5). */
const STORED: StoredItem[] = [
  // `live-chat:` and the address of this Strapi; with `data-remember` in localStorage.
  { name: 'live-chat:*', where: 'sessionStorage', purpose: 'session', days: 0 },
  { name: 'live-chat:*#draft', where: 'sessionStorage', purpose: 'draft', days: 0 },
  // Of visitors who have agreed to something only, so that they can withdraw in a later visit.
  { name: 'live-chat:*#kept', where: 'localStorage', purpose: 'session' },
];

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
export class VisitorWeb {
  private readonly counters: Record<'changes' | 'mails' | 'new chats', RateLimiter>;
  private looks: () => Promise<readonly FormLook[]> = () => Promise.resolve([]);

  constructor(
    private readonly ground: Ground,
    private readonly http: Http,
    private readonly callers: Pick<Callers, 'of'>,
    /** @throws LiveChatError `draining` while the server shuts down */
    private readonly assertServing: () => void
  ) {
    const { limits, clock } = ground;
    this.counters = {
      changes: new RateLimiter(limits.privacyChanges, clock),
      mails: new RateLimiter(limits.privacyMails, clock),
      'new chats': new RateLimiter(limits.newChats, clock),
    };
  }

  /** Says how forms look where they are shown: it stands in the loader's own answer. */
  lookBy(looks: () => Promise<readonly FormLook[]>): void {
    this.looks = looks;
  }

  router(routes: readonly VisitorRoute[]): Router {
    const { strapi, limits, clock, settings, folders } = this.ground;
    const router = new Router({ prefix: '/live-chat' });
    const guards = [answerErrors(strapi), limitRate(strapi, new RateLimiter(limits.files, clock))];
    const looks = async () => {
      const [{ appearance }, forms] = await Promise.all([settings.get(), this.looks()]);
      return { appearance, forms };
    };
    serveAssets(router, folders.widget, looks, guards);
    const api = new Router();
    api.use(
      answerErrors(strapi),
      allowWebsites(strapi, this.http.guard, new RateLimiter(limits.requests, clock)),
      (_ctx, next) => {
        this.assertServing();
        return next();
      }
    );
    // Preflights end in `allowWebsites`.
    api.options(['/widget/(.*)', '/visitor/(.*)'], () => undefined);
    api.get('/widget/storage', (ctx) => {
      ctx.body = { items: STORED };
    });
    for (const { method, path, handle } of routes) {
      api[method](path, async (ctx) => {
        ctx.body = await handle(this.request(ctx));
      });
    }
    router.use(api.routes());
    return router;
  }

  private request(ctx: Context): VisitorRequest {
    const { strapi, limits } = this.ground;
    const network = () => addressKeyOf(strapi, ctx.req);
    return {
      ctx,
      bearer: /^Bearer (\S{20,700})$/.exec(ctx.get('authorization'))?.[1],
      get network() {
        return network();
      },
      body: async (schema) => parse(schema, await readJson(ctx, limits.frameBytes)),
      query: (schema) => parse(schema, ctx.query),
      me: () => this.me(ctx),
      visitor: () => this.visitorOf(ctx),
      chat: () => this.within(ctx),
      count: (what) => {
        this.counters[what].check(network(), what);
      },
    };
  }

  private async caller(ctx: Context): Promise<Caller | undefined> {
    const header = ctx.get('authorization');
    if (!header) return undefined;
    const token = /^Bearer ([\w-]{20,100})$/.exec(header)?.[1];
    const found = token ? await this.callers.of(token) : undefined;
    if (!found) throw new LiveChatError('unauthorized', 'The token is not valid any more.');
    return found;
  }

  /** The visitor whose browser asks. A link by mail is nobody's browser. */
  private async visitorOf(ctx: Context): Promise<string | undefined> {
    const found = await this.caller(ctx);
    return found?.link ? undefined : found?.visitorId;
  }

  private async me(ctx: Context): Promise<string> {
    const visitorId = await this.visitorOf(ctx);
    if (!visitorId) throw new LiveChatError('unauthorized', 'A token is needed.');
    return visitorId;
  }

  /** Whose chat it is that is asked for, by a browser of theirs or by a link into that very chat. */
  private async within(ctx: Context): Promise<{ visitorId: string; chatId: string }> {
    const found = await this.caller(ctx);
    if (!found) throw new LiveChatError('unauthorized', 'A token is needed.');
    const chatId = chatIdOf(ctx);
    if (!reaches(found, chatId)) {
      throw new LiveChatError('not_found', 'There is no such chat of yours.');
    }
    return { visitorId: found.visitorId, chatId };
  }
}
