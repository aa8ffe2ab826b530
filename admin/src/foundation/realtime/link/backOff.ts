import { DELIVERY } from '../../../../../protocol';

/**
 * Milliseconds to wait before attempt number `attempt` (from 1): 1, 2, 4 … 30 seconds, each made up to half longer or
 * shorter, so that a thousand panels do not come back in the same second.
 * @param random from 0 to 1
 */
export const backOff = (attempt: number, random: number): number => {
  const { first, max, jitter } = DELIVERY.backOff;
  const planned = Math.min(max, first * 2 ** Math.min(Math.max(attempt - 1, 0), 10));
  return Math.round(planned * (1 - jitter + 2 * jitter * random));
};
