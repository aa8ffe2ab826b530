import type { HoldState } from '../../../../protocol';
import type { Tone } from '../../foundation/ui';

/** Amber waits for somebody. */
export const HOLD_TONES: Record<HoldState, Tone | undefined> = {
  active: 'primary',
  lifting: 'warning',
  lifted: undefined,
};
