import type { ErrorCode } from '../../../../protocol/errors';
import type { TextKey } from '../i18n';

/** What to say when the first message was not taken. */
export const startProblem = (code: ErrorCode): TextKey =>
  code === 'too_many' || code === 'rate_limited' ? 'tooMany' : 'brokenText';
