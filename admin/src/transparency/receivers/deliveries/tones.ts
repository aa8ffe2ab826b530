import type { DeliveryState } from '../../../../../protocol';
import type { Tone } from '../../../foundation/ui';

/** A notice that a later one replaced is nothing to be alarmed at. */
export const DELIVERY_TONES: Record<DeliveryState, Tone | undefined> = {
  waiting: 'warning',
  delivered: 'success',
  failed: 'danger',
  superseded: undefined,
};
