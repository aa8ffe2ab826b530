/** Work that one instance does at a time: claimed in the database, for as long as a lease runs. */
export { LeaseStore } from './lease.store';
export { leases } from './leases.room';
