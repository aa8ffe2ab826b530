export { auditEntry } from './audit-entry';
