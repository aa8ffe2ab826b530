import { LiveChatError } from '../../../../protocol/foundation/errors';
import { isFinal } from '../codes';
import { backOff, type Clock } from '../timing';

const ATTEMPTS = 6;

/**
 * Repeats a call that a lost connection, a limit or a restart kept from being answered, with growing
 * waits; `troubled` is told before each. The call must be harmless when it is repeated.
 */
export const untilTaken = async <T>(
  call: () => Promise<T>,
  { after, random }: Pick<Clock, 'after' | 'random'>,
  troubled: () => void
): Promise<T> => {
  for (let attempt = 0; ; attempt++) {
    try {
      return await call();
    } catch (cause) {
      const lost = cause instanceof LiveChatError && !isFinal(cause.code);
      if (!lost || attempt + 1 >= ATTEMPTS) throw cause;
      troubled();
      const wait = Math.max(cause.retryAfter ?? 0, backOff(attempt, random));
      await new Promise<void>((resolve) => after(wait, resolve));
    }
  }
};
