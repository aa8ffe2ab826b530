import type { ChatFailure } from '../realtime';
import type { Text } from './useText';

/** Cause and remedy of a refusal, in words. */
export const failureText = (t: Text, code: ChatFailure): string => t(`error.${code}`);
