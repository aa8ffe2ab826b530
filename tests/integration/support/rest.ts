import { randomUUID } from 'node:crypto';
import type { Result, StartAnswer, StartRequest } from '../../../protocol';
import { type TestStrapi } from '../../support/strapi';
import { anyAddress } from '../../support/visitor';

/** The website that every Strapi of these tests lists. */
export const WEBSITE = 'http://localhost:4000';

export interface Answer<T> {
  status: number;
  headers: Headers;
  body: T;
}

export interface Ask {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS';
  /** Goes out as JSON, a string as it is. */
  body?: unknown;
  token?: string | undefined;
  /** `null`: none. */
  origin?: string | null;
  headers?: Record<string, string>;
}

type Server = Pick<TestStrapi, 'url'>;

/** One request as a page of a website makes it. */
export const ask = async <T extends object>(
  { url }: Server,
  path: string,
  { method = 'GET', body, token, origin = WEBSITE, headers = {} }: Ask = {}
): Promise<Answer<T>> => {
  const response = await fetch(`${url}${path}`, {
    method,
    // What never answers is told as such, not as a test that took too long.
    signal: AbortSignal.timeout(30_000),
    headers: {
      ...(origin === null ? {} : { Origin: origin }),
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const { status } = response;
  return { status, headers: response.headers, body: (text === '' ? {} : parsed(text)) as T };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // The panel's page and the like: the text is what a test wants to see.
    return { text };
  }
};

/** With an address that nobody else has, since there need be nobody to answer now. */
export const startRequest = (over: Partial<StartRequest> = {}): StartRequest => ({
  startId: randomUUID(),
  language: 'en',
  message: { clientMessageId: randomUUID(), body: 'Hello' },
  ...over,
  offline: { email: anyAddress(), ...over.offline },
});

/** A chat with the secret of its visitor. */
export interface StartedChat {
  chatId: string;
  token: string;
  epoch: string;
  status: StartAnswer['chat']['status'];
}

/** Starts a chat as a new visitor, or as one who has a secret already. */
export const startChat = async (
  strapi: Server,
  over: Partial<StartRequest> = {},
  token?: string
): Promise<StartedChat> => {
  const { status, body } = await ask<Result<StartAnswer> | StartAnswer>(
    strapi,
    '/live-chat/visitor/chats',
    { method: 'POST', token, body: startRequest(over) }
  );
  if (!('chat' in body)) throw new Error(`start answered ${status}: ${JSON.stringify(body)}`);
  const secret = body.token ?? token;
  if (!secret) throw new Error('start gave no secret');
  return { chatId: body.chat.chatId, token: secret, epoch: body.epoch, status: body.chat.status };
};
