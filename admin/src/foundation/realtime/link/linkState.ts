import type { ErrorCode } from '../../../../../protocol';

/** Why the line is down, as far as the person at the screen can do something about it. */
export type LinkLoss = 'lost' | 'draining' | 'ticket';

/**
 * - `idle`: nobody on this page wants a connection
 * - `connecting`: first attempt since the page was loaded
 * - `online`: joined the desk; what is sent goes out
 * - `reconnecting`: was online, or tried in vain; goes on by itself
 * - `refused`: will not try again by itself, because trying again would not help
 */
export type LinkState =
  | { phase: 'idle' }
  | { phase: 'connecting' }
  | { phase: 'online' }
  | { phase: 'reconnecting'; loss: LinkLoss; attempt: number; nextAt: number | null }
  | { phase: 'refused'; code: ErrorCode };

/** Why a line could not be made. */
export interface LinkFailure {
  code?: ErrorCode;
  retryAfter?: number;
  /** The session has ended: another attempt cannot go better. */
  over?: boolean;
}
