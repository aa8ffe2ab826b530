import type { ErasureState } from '../../../../../protocol';
import type { Tone } from '../../../foundation/ui';

/** Green is done, amber waits for somebody; only what is stuck is red. */
export const ERASURE_TONES: Record<ErasureState, Tone | undefined> = {
  approval: 'warning',
  queued: 'primary',
  running: 'primary',
  blocked: 'danger',
  changed: 'warning',
  receipt: 'primary',
  scrubbing: 'primary',
  done: 'success',
  cancelled: undefined,
};
