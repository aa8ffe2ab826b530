import type { CaseState } from '../../../../protocol/rights/cases';
import type { DataMessages } from './texts';

/** How a request stands, in words. */
export const STATE_TEXTS: Record<CaseState, keyof DataMessages> = {
  received: 'stateReceived',
  in_progress: 'stateInProgress',
  paused: 'statePaused',
  completed: 'stateCompleted',
  refused: 'stateRefused',
  withdrawn: 'stateWithdrawn',
};

/** An answer is due: it is open, and its clock does not stand. */
export const isRunning = (state: CaseState): boolean =>
  state === 'received' || state === 'in_progress';
