export { type Names, AuditLogService } from './audit-log.service';
export { auditController } from './audit.controller';
