import type { ExportDeliveryState, ExportState } from '../../../../protocol';
import type { Tone } from '../../foundation/ui';

export const EXPORT_TONES: Record<ExportState, Tone | undefined> = {
  approval: 'warning',
  queued: 'primary',
  running: 'primary',
  ready: 'success',
  failed: 'danger',
  cancelled: undefined,
  expired: undefined,
};

export const HANDOVER_TONES: Record<ExportDeliveryState, Tone | undefined> = {
  waiting: 'warning',
  sent: 'primary',
  opened: 'success',
  locked: 'danger',
  revoked: undefined,
  expired: undefined,
  failed: 'danger',
};
