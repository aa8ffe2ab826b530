import { DELIVERY } from '../../../../protocol/foundation/limits';

/** Milliseconds to wait before attempt number `attempt` (from 0) is repeated: 1, 2, 4 … 30 s, ± 50 %. */
export const backOff = (attempt: number, random: () => number): number => {
  const { first, max, jitter } = DELIVERY.backOff;
  return Math.min(max, first * 2 ** attempt) * (1 - jitter + 2 * jitter * random());
};
