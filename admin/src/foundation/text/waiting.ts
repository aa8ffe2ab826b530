export type WaitingLevel = 'fine' | 'long' | 'tooLong';

/** Most visitors leave after two to three minutes without a word: amber is when one can still be in time. */
const LONG = 60_000;
const TOO_LONG = 3 * 60_000;

/** How urgent a visitor is who has waited for `ms`. */
export const waitingLevel = (ms: number): WaitingLevel => {
  if (ms >= TOO_LONG) return 'tooLong';
  return ms >= LONG ? 'long' : 'fine';
};
