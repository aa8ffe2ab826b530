import type Router from '@koa/router';
import getRawBody from 'raw-body';
import { LiveChatError } from '../../../../protocol';

const typeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;

/**
 * A request's JSON body, never larger than the limit.
 * @throws LiveChatError `invalid_request` | `payload_too_large`
 */
export const readJson = async (ctx: Router.RouterContext, maxBytes: number): Promise<unknown> => {
  // Only this type makes browsers ask permission first when a page of another origin sends it.
  if (!ctx.is('application/json')) {
    throw new LiveChatError('invalid_request', 'Send JSON with Content-Type: application/json.');
  }
  let text: string;
  try {
    text = await getRawBody(ctx.req, { limit: maxBytes, encoding: 'utf8' });
  } catch (error) {
    if (typeOf(error) === 'entity.too.large') {
      throw new LiveChatError('payload_too_large', `At most ${maxBytes} bytes are allowed.`);
    }
    throw new LiveChatError('invalid_request', 'The request body did not arrive whole.');
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The parser's message quotes the text, which is the visitor's.
    throw new LiveChatError('invalid_request', 'The request body is not JSON.');
  }
};
