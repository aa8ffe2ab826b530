import type { MessageKey } from '../../translations';

const BY_STATUS: Partial<Record<number, MessageKey>> = {
  400: 'failure.refused',
  401: 'error.unauthorized',
  403: 'error.forbidden',
  404: 'failure.notThere',
  409: 'failure.refused',
  413: 'error.payload_too_large',
  429: 'error.rate_limited',
  503: 'error.unavailable',
};

interface Reason {
  key: MessageKey;
  /** The server's own words, which name the field that is wrong. */
  said?: string;
}

/** Reads what Strapi's client makes of a failure: status and message of the server, or neither. */
export const reasonOf = (error: unknown): Reason => {
  const { status, message } = (error ?? {}) as { status?: unknown; message?: unknown };
  if (typeof status !== 'number') return { key: 'error.no_answer' };
  const key = BY_STATUS[status] ?? 'error.unknown';
  return typeof message === 'string' && message !== '' ? { key, said: message } : { key };
};
