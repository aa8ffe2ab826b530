import { ERROR_CODES, type ErrorCode } from '../../../../protocol/foundation/errors';

export const isCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(ERROR_CODES, code);

/** Trying again would not help. A code that a newer server has invented is given another chance. */
export const isFinal = (code: unknown): code is ErrorCode =>
  isCode(code) && !ERROR_CODES[code].retryable;
