import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { z } from 'zod';
import { ERROR_CODES, LiveChatError } from '../../../../protocol';
import { toLiveChatError } from '../../platform';

/** What JSON can hold of a type: a member is there or not, and never `undefined`. */
export type FromJson<T> = T extends readonly (infer U)[]
  ? FromJson<U>[]
  : T extends object
    ? { [K in keyof T]: FromJson<Exclude<T[K], undefined>> }
    : T;

/**
 * A value of the shape that a route asks for. Only people of the panel see these messages, so they say in words what
 * is wrong and where; the value itself they know.
 * @throws LiveChatError `invalid_request`
 */
export const parse = <T>(schema: z.ZodType<T>, value: unknown): FromJson<T> => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data as FromJson<T>;
  const [issue] = parsed.error.issues;
  const path = issue?.path.map(String).join('.') || 'request';
  throw new LiveChatError('invalid_request', `${path}: ${issue?.message ?? 'wrong shape'}.`);
};

export type Action = (ctx: Context) => Promise<object> | object;

/** Ties actions to Koa: one place for the answer and for typed errors. */
export const answering = <A extends Record<string, Action>>(
  strapi: Core.Strapi,
  actions: A
): Record<keyof A, (ctx: Context) => Promise<void>> =>
  Object.fromEntries(
    Object.entries(actions).map(([name, action]) => [
      name,
      async (ctx: Context) => {
        ctx.set('Cache-Control', 'no-store');
        try {
          ctx.body = await action(ctx);
        } catch (thrown) {
          const error = toLiveChatError(strapi, `desk ${name}`, thrown);
          ctx.status = ERROR_CODES[error.code].status;
          // Strapi's own client reads `error` and drops the rest.
          ctx.body = {
            ...error.toFailure(),
            error: {
              status: ctx.status,
              name: error.code,
              message: error.message,
              details: { code: error.code },
            },
          };
        }
      },
    ])
  ) as Record<keyof A, (ctx: Context) => Promise<void>>;
