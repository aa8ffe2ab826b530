import { room } from '../house';
import type { Ground } from '../ground';
import { AdminNames } from './admin-names';
import { AuditService } from './audit.service';
import { AuditStore } from './audit.store';
import * as types from './content-types';

/** The recording of what was done (R29), and what those are called who did it. */
export interface Audit {
  log: AuditService;
  lines: AuditStore;
  admins: AdminNames;
}

/** What colleagues are called at hand is read anew so often, in milliseconds. */
const NAMES_EVERY = 10_000;

export const audit = room({
  name: 'audit',
  contentTypes: { 'audit-entry': types.auditEntry },
  make: ({ ground: { database, clock, strapi } }: { ground: Ground }): Audit => ({
    log: new AuditService(database, clock),
    lines: new AuditStore(database),
    admins: new AdminNames(strapi),
  }),
  start: ({ audit: { admins } }) => admins.load(),
  upkeep: ({ audit: { admins } }) => [{ every: NAMES_EVERY, work: () => admins.load() }],
});
