/** Publishing of what contradicts each other otherwise: forms, purposes, notices, receivers. */
export { publishing } from './publishing.room';
