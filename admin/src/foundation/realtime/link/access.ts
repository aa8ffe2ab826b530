import type { LinkState } from './linkState';

export type AccessLoss = 'unauthorized' | 'forbidden';

/** Why nothing of visitors may be shown here any more, if so: the session is over, or the right is gone. */
export const accessLost = (link: LinkState): AccessLoss | undefined =>
  link.phase === 'refused' && (link.code === 'unauthorized' || link.code === 'forbidden')
    ? link.code
    : undefined;
