import type { ErrorCode } from '../../../../protocol/foundation/errors';

/** The visitor's Yes or No to the card with that number. */
export interface CardAnswer {
  seq: number;
  answer: 'yes' | 'no';
}

export type EntryState = 'queued' | 'sending' | 'sent' | 'failed';

/** A message of this visitor on its way. The id stays the same through every retry and reload. */
export interface Entry {
  id: string;
  /** As it was written; once it is stored, as it was stored. */
  body: string;
  /** Set when it answers a consent card instead of saying something. */
  card?: CardAnswer;
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
