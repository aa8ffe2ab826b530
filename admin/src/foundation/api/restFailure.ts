import type { MessageKey } from '../translations';

const BY_STATUS: Partial<Record<number, MessageKey>> = {
  400: 'error.invalid_request',
  401: 'error.unauthorized',
  403: 'error.forbidden',
  413: 'error.payload_too_large',
  429: 'error.rate_limited',
  503: 'error.unavailable',
};

/** Why a REST request failed, in words. Strapi's client keeps the status of a failure, not its body. */
export const restFailure = (error: unknown): MessageKey => {
  const status = (error as { status?: unknown } | undefined)?.status;
  if (typeof status !== 'number') return 'error.no_answer';
  return BY_STATUS[status] ?? 'error.unknown';
};
