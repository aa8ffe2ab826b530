export { AuditService, type AuditAct } from './audit.service';
export { AuditStore } from './audit.store';
export type { AuditData } from './chain.rules';
export { AdminNames } from './admin-names';
export { AuditLogService, type AuditLogDeps, type Names } from './audit-log.service';
export { auditCsv, auditJson } from './audit-files';
export * as auditContentTypes from './content-types';
