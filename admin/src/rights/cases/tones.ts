import type { CaseState, IdentityState, MailState } from '../../../../protocol';
import type { Tone } from '../../foundation/ui';

/** Green is done or sure, amber waits for somebody; only what went wrong is red. */
export const CASE_TONES: Record<CaseState, Tone | undefined> = {
  received: 'primary',
  in_progress: 'primary',
  paused: 'warning',
  completed: 'success',
  refused: undefined,
  withdrawn: undefined,
};

export const IDENTITY_TONES: Record<IdentityState, Tone | undefined> = {
  none: undefined,
  pending: 'warning',
  verified: 'success',
  waived: 'secondary',
  failed: 'danger',
};

export const MAIL_TONES: Record<MailState, Tone | undefined> = {
  waiting: 'warning',
  sent: 'success',
  failed: 'danger',
};
