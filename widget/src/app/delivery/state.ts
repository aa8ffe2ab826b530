import type { OpenedDelivery } from '../../../../protocol/rights/delivery';

/**
 * - `asking`: for the code; `opened`: files can be fetched
 * - `none`: there is no link, after the page was loaded again for example
 * - `dead`: wrong, used, locked or too old; `over`: it was opened, and its time has ended
 */
export type Phase = 'asking' | 'opened' | 'none' | 'dead' | 'over';

/** Why nothing came of the last press. `limited`: too fast */
export type Problem = 'wrong' | 'limited' | 'failed';

/** How fetching a file goes. */
export type FileStep = 'fetching' | 'done' | 'failed';

export interface DeliveryState {
  phase: Phase;
  sending: boolean;
  problem: Problem | undefined;
  /** Wrong codes that are still allowed, when the server has told. */
  triesLeft: number | undefined;
  opened: OpenedDelivery | undefined;
  /** By file. */
  files: Readonly<Partial<Record<string, FileStep>>>;
}
