import { createReadStream } from 'node:fs';
import path from 'node:path';
import Router from '@koa/router';
import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import { LiveChatError, type Limits, type StoredItem } from '../../../protocol';
import {
  cardAnswerRequest,
  chatIdParam,
  configQuery,
  emptyRequest,
  linkRequest,
  preferenceRequest,
  privacyQuery,
  publicRequestBody,
  sendRequest,
  sinceQuery,
  startRequest,
  subjectRequestBody,
} from '../../../protocol/conversation/schemas';
import {
  deliveryFile,
  openDelivery,
  transcriptRequest,
  verificationRequest,
} from '../../../protocol/rights/schemas';
import { recordIdParam } from '../../../protocol/transparency/schemas';
import { addressKeyOf, RateLimiter, type Clock } from '../foundation/platform';
import type { People } from '../rights';
import type { LinkService, MyDataService, Principal } from '../rights/my-data';
import { reaches, type Caller, type Callers } from '../conversation/gateway';
import { describeShape } from '../foundation/http';
import type { Gateway } from '../conversation/gateway';
import type { OriginGuard } from '../foundation/http';
import type { FromJson } from '../foundation/http';
import { serveAssets } from '../conversation/gateway';
import { allowWebsites, answerErrors, limitRate } from '../foundation/http';
import { readJson } from '../foundation/http';
import { startChat, type StartChatDeps } from '../transparency/prechat';
import { widgetConfig, type WidgetConfigDeps } from '../transparency/prechat';

export interface VisitorRouterDeps extends StartChatDeps, WidgetConfigDeps {
  strapi: Core.Strapi;
  clock: Clock;
  limits: Limits;
  guard: OriginGuard;
  gateway: Gateway;
  callers: Callers;
  myData: MyDataService;
  links: LinkService;
  people: Pick<People, 'cases' | 'exports' | 'deliveries' | 'openings' | 'exportDirectory'>;
  /** Whether one more mail to an address is within what a person can be expected to ask for. */
  mayMail: (address: string) => boolean;
  /** Address on file of a visitor. */
  emailOf: (visitorId: string) => Promise<string | undefined>;
  /** Folder of the built widget. */
  assets: string;
}

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

const recordIdOf = (ctx: Context): string => {
  const parsed = recordIdParam.safeParse(ctx.params.recordId);
  if (!parsed.success) throw new LiveChatError('not_found', 'There is no such record of yours.');
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
  const changes = new RateLimiter(limits.privacyChanges, deps.clock);
  const mails = new RateLimiter(limits.privacyMails, deps.clock);
  const guards = [
    answerErrors(strapi),
    limitRate(strapi, new RateLimiter(limits.files, deps.clock)),
  ];
  const looks = async () => {
    const [{ appearance }, forms] = await Promise.all([deps.settings.get(), deps.forms.looks()]);
    return { appearance, forms };
  };
  serveAssets(router, deps.assets, looks, guards);

  const api = new Router();
  api.use(
    answerErrors(strapi),
    allowWebsites(strapi, deps.guard, new RateLimiter(limits.requests, deps.clock)),
    (_ctx, next) => {
      gateway.assertServing();
      return next();
    }
  );

  const caller = async (ctx: Context): Promise<Caller | undefined> => {
    const header = ctx.get('authorization');
    if (!header) return undefined;
    const token = /^Bearer ([\w-]{20,100})$/.exec(header)?.[1];
    const found = token ? await deps.callers.of(token) : undefined;
    if (!found) throw new LiveChatError('unauthorized', 'The token is not valid any more.');
    return found;
  };
  /** The visitor whose browser asks. A link by mail is nobody's browser. */
  const visitorOf = async (ctx: Context): Promise<string | undefined> => {
    const found = await caller(ctx);
    return found?.link ? undefined : found?.visitorId;
  };
  /** Whose chat it is that is asked for, by a browser of theirs or by a link into that very chat. */
  const within = async (ctx: Context): Promise<{ visitorId: string; chatId: string }> => {
    const found = await caller(ctx);
    if (!found) throw new LiveChatError('unauthorized', 'A token is needed.');
    const chatId = chatIdOf(ctx);
    if (!reaches(found, chatId)) {
      throw new LiveChatError('not_found', 'There is no such chat of yours.');
    }
    return { visitorId: found.visitorId, chatId };
  };
  /** Who asks about their own data: the browser they wrote from, or whoever holds a link that was mailed to them. */
  const subject = async (ctx: Context): Promise<Principal> => {
    const link = /^Bearer (link\.[\w-]{1,600}\.[0-9a-f]{64})$/.exec(ctx.get('authorization'))?.[1];
    if (link) return deps.links.open(link);
    return { kind: 'visitor', subjectIds: [await me(ctx)] };
  };
  const me = async (ctx: Context): Promise<string> => {
    const visitorId = await visitorOf(ctx);
    if (!visitorId) throw new LiveChatError('unauthorized', 'A token is needed.');
    return visitorId;
  };
  const body = async <T>(ctx: Context, schema: z.ZodType<T>): Promise<FromJson<T>> =>
    parse(schema, await readJson(ctx, limits.frameBytes));

  // Preflights end in `allowWebsites`.
  api.options(['/widget/(.*)', '/visitor/(.*)'], () => undefined);

  api.get('/widget/config', async (ctx) => {
    const query = parse(configQuery, ctx.query);
    // A secret that does not work any more is no reason to show nothing.
    const visitorId = await visitorOf(ctx).catch(() => undefined);
    ctx.body = await widgetConfig(deps, query, visitorId);
  });
  api.get('/widget/storage', (ctx) => {
    ctx.body = { items: STORED };
  });
  api.get('/visitor/privacy', async (ctx) => {
    const { lang } = parse(privacyQuery, ctx.query);
    ctx.body = await deps.myData.read(await subject(ctx), lang);
  });
  api.post('/visitor/consents', async (ctx) => {
    const principal = await subject(ctx);
    changes.check(addressKeyOf(strapi, ctx.req), 'changes');
    ctx.body = await deps.myData.answer(principal, await body(ctx, preferenceRequest));
  });
  api.get('/visitor/consents/:recordId', async (ctx) => {
    ctx.body = await deps.myData.receipt(await subject(ctx), recordIdOf(ctx));
  });
  api.post('/visitor/consents/:recordId/mail', async (ctx) => {
    const principal = await subject(ctx);
    await body(ctx, emptyRequest);
    mails.check(addressKeyOf(strapi, ctx.req), 'mails');
    await deps.myData.mailReceipt(principal, recordIdOf(ctx));
    ctx.body = {};
  });
  api.post('/visitor/requests', async (ctx) => {
    const principal = await subject(ctx);
    changes.check(addressKeyOf(strapi, ctx.req), 'changes');
    ctx.body = await deps.myData.request(principal, await body(ctx, subjectRequestBody));
  });
  api.post('/visitor/privacy-requests', async (ctx) => {
    const request = await body(ctx, publicRequestBody);
    const by = addressKeyOf(strapi, ctx.req);
    mails.check(by, 'mails');
    ctx.body = await deps.people.cases.receivePublic(request, by);
  });
  api.post('/visitor/verifications', async (ctx) => {
    const { token, password } = await body(ctx, verificationRequest);
    changes.check(addressKeyOf(strapi, ctx.req), 'changes');
    ctx.body = await deps.people.cases.confirmByToken(token, password);
  });
  api.post('/visitor/deliveries/open', async (ctx) => {
    const { token, code } = await body(ctx, openDelivery);
    changes.check(addressKeyOf(strapi, ctx.req), 'changes');
    ctx.body = await deps.people.openings.open(token, code);
  });
  api.post('/visitor/deliveries/file', async (ctx) => {
    const { grant, fileId } = await body(ctx, deliveryFile);
    const { file, exportId } = await deps.people.openings.file(grant, fileId);
    ctx.attachment(file.name);
    ctx.length = file.bytes;
    ctx.body = createReadStream(path.join(deps.people.exportDirectory, exportId, file.path));
  });
  api.post('/visitor/chats/:chatId/transcript', async (ctx) => {
    const { visitorId, chatId } = await within(ctx);
    const { language } = await body(ctx, transcriptRequest);
    // Counts for a chat that is not there as well (R14).
    mails.check(addressKeyOf(strapi, ctx.req), 'mails');
    await gateway.visitorActions.chat(visitorId, chatId);
    const email = await deps.emailOf(visitorId);
    if (!email) throw new LiveChatError('conflict', 'There is no address on file to mail it to.');
    if (!deps.mayMail(email)) {
      throw new LiveChatError(
        'too_many',
        'Enough mails have gone to this address for now; try again in an hour.'
      );
    }
    const made = await deps.people.exports.transcript(chatId, visitorId, language);
    ctx.body = { code: await deps.people.deliveries.own(made.exportId, email, language) };
  });
  api.post('/visitor/links', async (ctx) => {
    const { email, language } = await body(ctx, linkRequest);
    const by = addressKeyOf(strapi, ctx.req);
    mails.check(by, 'mails');
    deps.links.ask(email, language, by);
    ctx.body = {};
  });
  api.post('/visitor/chats', async (ctx) => {
    const request = await body(ctx, startRequest);
    const visitorId = await visitorOf(ctx);
    newChats.check(addressKeyOf(strapi, ctx.req), 'new chats');
    ctx.body = await startChat(deps, request, {
      visitorId,
      userAgent: ctx.get('user-agent'),
      origin: ctx.get('origin') || undefined,
    });
  });
  api.get('/visitor/chats', async (ctx) => {
    ctx.body = { chats: await gateway.visitorActions.chats(await me(ctx)) };
  });
  api.post('/visitor/chats/:chatId/messages', async (ctx) => {
    const { visitorId, chatId } = await within(ctx);
    const message = await body(ctx, sendRequest);
    ctx.body = await gateway.visitorActions.send(visitorId, { chatId, ...message });
  });
  api.get('/visitor/chats/:chatId/events', async (ctx) => {
    const { visitorId, chatId } = await within(ctx);
    const { since } = parse(sinceQuery, ctx.query);
    const page = await gateway.visitorActions.after(visitorId, chatId, since);
    gateway.noteVisitor(chatId);
    ctx.body = { ...page, chat: await gateway.visitorActions.chat(visitorId, chatId) };
  });
  api.post('/visitor/chats/:chatId/consents', async (ctx) => {
    const { visitorId, chatId } = await within(ctx);
    const answer = await body(ctx, cardAnswerRequest);
    ctx.body = await gateway.visitorActions.answerCard(visitorId, { chatId, ...answer });
  });
  api.post('/visitor/chats/:chatId/end', async (ctx) => {
    const { visitorId, chatId } = await within(ctx);
    await body(ctx, emptyRequest);
    ctx.body = await gateway.visitorActions.end(visitorId, chatId);
  });

  router.use(api.routes());
  return router;
};
