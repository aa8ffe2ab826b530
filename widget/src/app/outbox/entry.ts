import type { ErrorCode } from '../../../../protocol/errors';

export type EntryState = 'queued' | 'sending' | 'sent' | 'failed';

/** A message of this visitor on its way. The id stays the same through every retry and reload. */
export interface Entry {
  id: string;
  body: string;
  state: EntryState;
  /** When it was written, by this browser's clock; only for showing it. */
  at: number;
  /** Answers that asked to come again, or none in time. */
  attempts: number;
  /** Its number, once stored. */
  seq?: number;
  /** Why it failed for good. */
  code?: ErrorCode;
}
