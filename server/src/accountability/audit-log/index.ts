/** Reading, proving and shortening the audit log (R29). */
export { auditLog } from './audit-log.room';
export { AuditLogService } from './audit-log.service';
