import type Router from '@koa/router';
import type { Core } from '@strapi/strapi';
import { ERROR_CODES, LiveChatError } from '../../../../protocol';
import { addressKeyOf, toLiveChatError, type RateLimiter } from '../platform';
import { claimOf, originAdvice, type OriginGuard } from './origin-guard';

type Middleware = Router.Middleware;

/** Answers typed errors as `Failure`, everything as JSON that no cache keeps. */
export const answerErrors =
  (strapi: Core.Strapi): Middleware =>
  async (ctx, next) => {
    ctx.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
    try {
      await next();
    } catch (thrown) {
      const error = toLiveChatError(strapi, `${ctx.method} ${String(ctx._matchedRoute)}`, thrown);
      ctx.status = ERROR_CODES[error.code].status;
      ctx.body = error.toFailure();
      if (error.retryAfter !== undefined) {
        ctx.set('Retry-After', String(Math.ceil(error.retryAfter / 1000)));
      }
    }
  };

/**
 * CORS of its own, so that the installer need not open `strapi::cors`: listed websites only, each named and none
 * reflected, without credentials. Every request counts first, whatever becomes of it; one too many is still told to its
 * website, which could not read the answer otherwise.
 */
export const allowWebsites =
  (strapi: Core.Strapi, guard: OriginGuard, rate: RateLimiter): Middleware =>
  async (ctx, next) => {
    const claim = claimOf(ctx.req);
    const key = addressKeyOf(strapi, ctx.req);
    const wait = rate.take(key);
    ctx.vary('Origin');
    const allowed = await guard.allows(claim);
    if (allowed && claim.origin) ctx.set('Access-Control-Allow-Origin', claim.origin);
    if (wait > 0) throw rate.tooMany('requests', wait);
    if (!allowed) {
      guard.noteRefused(claim.origin, key);
      // No CORS header, so a browser hides this answer from the page: the widget tells the reason from outside.
      throw new LiveChatError(
        'origin_not_allowed',
        claim.origin && claim.origin.length <= 200
          ? originAdvice(claim.origin)
          : 'Requests need the Origin of a listed website.'
      );
    }
    if (ctx.method !== 'OPTIONS') return next();
    ctx.set({
      'Access-Control-Allow-Methods': 'GET, POST',
      'Access-Control-Allow-Headers': 'Authorization, Content-Type',
      'Access-Control-Max-Age': '600',
    });
    ctx.status = 204;
  };

/** Counts requests per network address. */
export const limitRate =
  (strapi: Core.Strapi, rate: RateLimiter): Middleware =>
  (ctx, next) => {
    rate.check(addressKeyOf(strapi, ctx.req), 'requests');
    return next();
  };
