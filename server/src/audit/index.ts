export { AuditService, type AuditAct } from './audit.service';
export * as auditContentTypes from './content-types';
