import type { Context } from 'koa';
import { languageChain } from '../../../../protocol';
import { FALLBACK_LANGUAGE } from '../platform';

/** Languages of the panel's user, as their browser tells them. */
export const languagesOf = (ctx: Context): string[] =>
  languageChain(ctx.get('accept-language').replace(/;[^,]*/g, ''), FALLBACK_LANGUAGE);
