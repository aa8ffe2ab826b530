export { LeaseStore } from './lease.store';
export * as leaseContentTypes from './content-types';
