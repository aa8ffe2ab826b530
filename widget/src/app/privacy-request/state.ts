/**
 * - `form`: to be filled in; `sent`: it has its reference
 * - `asked`: came by the mailed link; `confirmed`: the request is theirs
 * - `dead`: the link is wrong, too old or replaced
 */
export type Phase = 'form' | 'sent' | 'asked' | 'confirmed' | 'dead';

/** Why nothing came of the last press. `too_many`: as many requests are open as can be; `limited`: too fast */
export type Problem = 'failed' | 'refused' | 'too_many' | 'limited';

export interface RequestState {
  phase: Phase;
  sending: boolean;
  problem: Problem | undefined;
  reference: string;
  /** It was confirmed with a password. */
  password: boolean;
  /** A password was chosen, and the request had been confirmed before: that one was not kept. */
  late: boolean;
}
