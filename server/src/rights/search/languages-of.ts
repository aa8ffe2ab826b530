import type { Context } from 'koa';
import { languageChain } from '../../../../protocol';
import { FALLBACK_LANGUAGE } from '../../foundation/platform';

/** Languages that whoever asks reads, the best first. */
export const languagesOf = (ctx: Context): string[] =>
  languageChain(ctx.get('accept-language').replace(/;[^,]*/g, ''), FALLBACK_LANGUAGE);
