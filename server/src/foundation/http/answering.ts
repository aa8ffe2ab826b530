import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { z } from 'zod';
import { ERROR_CODES, LiveChatError } from '../../../../protocol';
import type { AuditAct, AuditService } from '../audit';
import { maskedAnswer, toLiveChatError } from '../platform';
import type { FromJson } from '../house';
import { may, userOf } from './admin-user';

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

/**
 * How an action gets into the audit log (R29): nobody can add one without saying it.
 * - a function: what is written once the action has succeeded, before anything is answered; ids, codes and figures only
 * - `itself`: the action, or the service behind it, writes its own entry
 * - `none`: it leaves no trace, for this reason
 */
export type AuditRule<Answer = object> =
  | ((ctx: Context, answer: Answer) => Omit<AuditAct, 'by'> | undefined)
  | 'itself'
  | { none: string };

type AnswerOf<A extends Action> = Awaited<ReturnType<A>>;

export interface Auditing<A extends Record<string, Action>> {
  log: () => Pick<AuditService, 'record'>;
  of: { [K in keyof A]: AuditRule<AnswerOf<A[K]>> };
  /**
   * Actions whose answer everybody who may ask gets as it is, and why. All others go through the mask for whoever has no
   * right to contact data (R28), and so do files, which mask what they are made of.
   */
  clear?: { [K in keyof A]?: string };
}

const written = async <A extends Record<string, Action>>(
  auditing: Auditing<A>,
  name: string,
  ctx: Context,
  answer: object
): Promise<void> => {
  const rule = (auditing.of as Record<string, AuditRule>)[name];
  if (typeof rule !== 'function') return;
  const act = rule(ctx, answer);
  // An answer that cannot be written down is not given.
  if (act) await auditing.log().record({ ...act, by: userOf(ctx) });
};

/** Whether an answer is handed out as a file of its own, which people open and read; its type comes from its name. */
const isJsonFile = (ctx: Context, answer: object): boolean =>
  ctx.response.get('Content-Disposition') !== '' &&
  !Buffer.isBuffer(answer) &&
  !(answer instanceof Readable);

/** A failure as the panel reads it: Strapi's own client takes `error` and drops the rest. */
export const panelFailure = (status: number, error: LiveChatError): object => ({
  ...error.toFailure(),
  error: {
    status,
    name: error.code,
    message: error.message,
    details: { code: error.code },
  },
});

/** Ties actions to Koa: one place for the answer, for typed errors, and for the audit log. */
export const answering = <A extends Record<string, Action>>(
  strapi: Core.Strapi,
  actions: A,
  auditing: Auditing<A>
): Record<keyof A, (ctx: Context) => Promise<void>> =>
  Object.fromEntries(
    Object.entries(actions).map(([name, action]) => [
      name,
      async (ctx: Context) => {
        ctx.set('Cache-Control', 'no-store');
        try {
          const answer = await action(ctx);
          await written(auditing, name, ctx, answer);
          const whole = auditing.clear?.[name] !== undefined || may(ctx, 'contactRead');
          const shown = whole ? answer : maskedAnswer(answer);
          ctx.body = isJsonFile(ctx, shown) ? `${JSON.stringify(shown, null, 2)}\n` : shown;
        } catch (thrown) {
          const error = toLiveChatError(strapi, `desk ${name}`, thrown);
          // Headers of a file that does not come must not make the message one.
          ctx.remove('Content-Disposition');
          ctx.type = 'json';
          ctx.status = ERROR_CODES[error.code].status;
          ctx.body = panelFailure(ctx.status, error);
        }
      },
    ])
  ) as Record<keyof A, (ctx: Context) => Promise<void>>;
