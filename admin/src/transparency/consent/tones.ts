import type { ConsentState } from '../../../../protocol';
import type { Tone } from '../../foundation/ui';

/** Green is what may be used, amber what waits for an answer; a refusal is nothing to be alarmed at. */
export const CONSENT_TONES: Record<ConsentState, Tone | undefined> = {
  requested: 'warning',
  not_given: undefined,
  given: 'success',
  refused: undefined,
  withdrawn: 'danger',
  expired: 'warning',
  invalidated: 'warning',
};
