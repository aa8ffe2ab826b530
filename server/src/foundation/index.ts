import { audit } from './audit';
import { facts } from './facts';
import { ground } from './ground';
import { Plan, type Planned } from './house';
import { http } from './http';
import { leases } from './leases';
import { mailing } from './mailing';
import { outgoing } from './outgoing';
import { registry } from './registry';
import { safeguards } from './safeguards';
import { tombstones } from './tombstones';

/** What all wings stand on. */
export const foundation = () =>
  Plan.on()
    .and(ground)
    .and(facts)
    .and(audit)
    .and(leases)
    .and(registry)
    .and(tombstones)
    .and(outgoing)
    .and(mailing)
    .and(http)
    .and(safeguards);

export type Foundation = Planned<ReturnType<typeof foundation>>;
