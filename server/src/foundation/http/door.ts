import type { Core } from '@strapi/strapi';
import type { Context, Middleware } from 'koa';
import { ERROR_CODES, LiveChatError, type Limits } from '../../../../protocol';
import { addressKeyOf, RateLimiter, toLiveChatError, type Clock } from '../platform';
import { isBelowPrefix } from './below-prefix';
import { claimOf, PANEL_ADVICE, type OriginGuard } from './origin-guard';
import { panelFailure } from './answering';

export interface DoorDeps {
  strapi: Core.Strapi;
  clock: Clock;
  limits: Limits;
  guard: OriginGuard;
}

const refuse = (ctx: Context, error: LiveChatError): void => {
  ctx.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
  ctx.vary('Origin');
  ctx.status = ERROR_CODES[error.code].status;
  ctx.body = panelFailure(ctx.status, error);
  if (error.retryAfter !== undefined) {
    ctx.set('Retry-After', String(Math.ceil(error.retryAfter / 1000)));
  }
};

/**
 * What everything below `/live-chat` passes that is not for visitors, before Strapi does anything: it counts, and pages of
 * other origins stay outside. Strapi's own CORS, as it comes, names every origin that asks and allows it credentials,
 * so that a page on a neighbouring subdomain could act as whoever is logged in.
 */
export const panelDoor = ({ strapi, clock, limits, guard }: DoorDeps): Middleware => {
  const rate = new RateLimiter(limits.panelRequests, clock);
  return async (ctx, next) => {
    if (!isBelowPrefix(ctx.path)) return next();
    try {
      rate.check(addressKeyOf(strapi, ctx.req), 'requests');
      if (!guard.allowsPanel(claimOf(ctx.req))) {
        throw new LiveChatError('origin_not_allowed', PANEL_ADVICE);
      }
    } catch (thrown) {
      refuse(ctx, toLiveChatError(strapi, 'the door of the panel', thrown));
      return;
    }
    return next();
  };
};
