import { ERROR_CODES, LiveChatError, type ErrorCode } from '../../../../protocol/foundation/errors';
import { toJson } from '../../../../protocol/foundation/json';
import { DELIVERY } from '../../../../protocol/foundation/limits';
import type { ConfigQuery, WidgetConfig } from '../../../../protocol/transparency/start';
import type { VisitorRest } from '../../../../protocol/rest';

type Answer<Route extends keyof VisitorRest> = VisitorRest[Route]['answer'];
type Body<Route extends keyof VisitorRest> = VisitorRest[Route] extends { body: infer B }
  ? B
  : never;

/** A failure as the protocol knows it, whatever stood between us and the server. */
export const toError = async (response: Response): Promise<LiveChatError> => {
  const body: unknown = await response.json().catch(() => undefined);
  const { code, message, retryAfter } = (body ?? {}) as Partial<LiveChatError>;
  if (code !== undefined && code in ERROR_CODES) {
    return new LiveChatError(code, message ?? '', retryAfter);
  }
  const guess: ErrorCode =
    response.status === 429 || response.status >= 500 ? 'unavailable' : 'invalid_request';
  return new LiveChatError(guess, `HTTP ${response.status}`);
};

/** No answer that a script may see: no network, or no permission to look. */
class Unreachable extends LiveChatError {}

/** The visitor's REST routes of one server. Every method rejects with a `LiveChatError`. */
export class Rest {
  readonly #server: string;

  constructor(server: string) {
    this.#server = server + '/live-chat/';
  }

  /** With a token nobody is asked again for what they have agreed to. */
  config(asked: ConfigQuery, token?: string): Promise<WidgetConfig> {
    const query = new URLSearchParams(
      Object.entries(asked as Record<string, string>).filter(([, value]) => value)
    );
    const path = 'widget/config?' + query.toString();
    return this.call<WidgetConfig>(path, token).catch(async (cause: unknown) => {
      if (!(await this.#isRefused(cause))) throw cause;
      return this.call<WidgetConfig>(path, token).catch(async (again: unknown) => {
        throw (await this.#isRefused(again)) ? new LiveChatError('origin_not_allowed', '') : again;
      });
    });
  }

  start(
    body: Body<'POST /live-chat/visitor/chats'>,
    token?: string
  ): Promise<Answer<'POST /live-chat/visitor/chats'>> {
    return this.call('visitor/chats', token, body);
  }

  send(
    token: string,
    chatId: string,
    body: Body<'POST /live-chat/visitor/chats/:chatId/messages'>
  ): Promise<Answer<'POST /live-chat/visitor/chats/:chatId/messages'>> {
    return this.call(`visitor/chats/${chatId}/messages`, token, body);
  }

  answer(
    token: string,
    chatId: string,
    body: Body<'POST /live-chat/visitor/chats/:chatId/consents'>
  ): Promise<Answer<'POST /live-chat/visitor/chats/:chatId/consents'>> {
    return this.call(`visitor/chats/${chatId}/consents`, token, body);
  }

  events(
    token: string,
    chatId: string,
    since: number
  ): Promise<Answer<'GET /live-chat/visitor/chats/:chatId/events'>> {
    return this.call(`visitor/chats/${chatId}/events?since=${since}`, token);
  }

  end(token: string, chatId: string): Promise<Answer<'POST /live-chat/visitor/chats/:chatId/end'>> {
    return this.call(`visitor/chats/${chatId}/end`, token, {});
  }

  /**
   * A browser hides the answer to a website that is not on the list; it looks like no network. But the
   * loader is there for everyone: when that comes and the answer does not, the website was refused.
   */
  async #isRefused(cause: unknown): Promise<boolean> {
    if (!(cause instanceof Unreachable)) return false;
    const loader = await fetch(this.#server + 'embed.js', {
      method: 'HEAD',
      cache: 'no-store',
      credentials: 'omit',
    }).catch(() => undefined);
    return loader?.ok === true;
  }

  /** Asks for `path` below `/live-chat/`: with a body by POST, otherwise by GET. */
  async call<T>(path: string, token?: string, body?: object): Promise<T> {
    const headers: Record<string, string> = {};
    if (token) headers['Authorization'] = 'Bearer ' + token;
    if (body) headers['Content-Type'] = 'application/json';
    const response = await fetch(this.#server + path, {
      method: body ? 'POST' : 'GET',
      headers,
      body: body ? toJson(body) : null,
      credentials: 'omit',
      signal: AbortSignal.timeout(DELIVERY.answerTimeout),
    }).catch((cause: unknown) => {
      const Failure = cause instanceof TypeError ? Unreachable : LiveChatError;
      throw new Failure('unavailable', String(cause));
    });
    if (!response.ok) throw await toError(response);
    return (await response.json()) as T;
  }
}
