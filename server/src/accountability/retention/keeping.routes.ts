import { routeOf } from '../../foundation/http';

const retention = routeOf('retention');
const audit = routeOf('audit');
const residency = routeOf('residency');
const breaches = routeOf('breaches');
const safeguards = routeOf('safeguards');

/** Whoever may see or lower one is told; which of them, the controller knows. */
const TOLD = [
  'securityRead',
  'securityUpdate',
  'maskingUpdate',
  'receiversUpdate',
  'retentionUpdate',
] as const;

/** Routes of the panel's retention, audit log, residency and breaches, each with the permission it needs. */
export const keepingRoutes = {
  type: 'admin',
  routes: [
    retention('GET', '/retention', 'readRetention', 'retentionRead'),
    retention('POST', '/retention/preview', 'previewRetention', 'retentionRead'),
    retention('PUT', '/retention', 'saveRetention', 'retentionUpdate'),
    retention('POST', '/retention/run', 'runRetention', 'retentionUpdate'),
    audit('POST', '/audit/search', 'searchAudit', 'auditRead'),
    audit('POST', '/audit/verify', 'verifyAudit', 'auditRead'),
    audit('GET', '/audit/file', 'auditFile', 'auditRead'),
    audit('GET', '/audit/state', 'readAuditState', 'auditRead'),
    audit('PUT', '/audit/anchoring', 'saveAnchoring', 'securityUpdate'),
    audit('POST', '/audit/anchor', 'anchorAudit', 'securityUpdate'),
    residency('GET', '/residency', 'readResidency', 'securityRead'),
    residency('PUT', '/residency', 'saveResidency', 'securityUpdate'),
    safeguards('GET', '/safeguards', 'listSafeguards', TOLD),
    safeguards('POST', '/safeguards/seen', 'seeSafeguards', TOLD),
    breaches('GET', '/breaches', 'listBreaches', 'breachRead'),
    breaches('POST', '/breaches', 'createBreach', 'breachUpdate'),
    breaches('PUT', '/breaches/:breachId', 'updateBreach', 'breachUpdate'),
    breaches('POST', '/breaches/affected', 'findAffected', 'breachRead'),
    breaches('GET', '/breaches/:breachId/affected', 'affectedFile', 'breachRead'),
  ],
};
