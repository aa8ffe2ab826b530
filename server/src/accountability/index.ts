import type { Plan, Planned } from '../foundation/house';
import type { Rights } from '../rights';
import { auditLog } from './audit-log';
import { breaches } from './breaches';
import { processing } from './processing';
import { residency } from './residency';
import { retention } from './retention';

/** What can be proven (Art 5, 24, 30, 33). */
export const accountability = (below: Plan<Rights>) =>
  below.and(auditLog).and(retention).and(breaches).and(residency).and(processing);

export type Accountability = Planned<ReturnType<typeof accountability>>;
