import { restFailure } from '../../foundation/api';
import type { Text } from '../../foundation/i18n';

interface RestError {
  status?: number;
  message?: string;
}

/** Why a request failed: what the server says about what was sent, else the cause in general. */
export const restText = (t: Text, error: unknown): string => {
  const { status, message } = (error ?? {}) as RestError;
  const aboutInput = status === 400 || status === 404 || status === 409 || status === 413;
  return aboutInput && message ? message : t(restFailure(error));
};
