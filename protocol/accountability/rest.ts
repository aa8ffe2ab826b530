import type { AuditAnchoring, AuditAnswer, AuditCheck, AuditFilter, AuditState } from './audit';
import type { AffectedAnswer, BreachDefinition, BreachInfo, BreachesAnswer } from './breach';
import type { ProcessingRecord } from './processing';
import type { ResidencySettings } from './residency';
import type { RetentionAnswer, RetentionPreview, RetentionSettings } from './retention';

/** Retention, the audit log, the record of processing, residency and breaches. */
export interface AccountabilityAdminRest {
  'GET /live-chat/processing': { query: { lang?: string }; answer: ProcessingRecord };
  'GET /live-chat/processing/file': {
    query: { format: 'pdf' | 'csv'; lang?: string };
    answer: never;
  };
  'GET /live-chat/retention': { answer: RetentionAnswer };
  'POST /live-chat/retention/preview': {
    body: { settings: RetentionSettings };
    answer: RetentionPreview;
  };
  'PUT /live-chat/retention': {
    body: { settings: RetentionSettings; previewHash: string };
    answer: RetentionAnswer;
  };
  'POST /live-chat/retention/run': { answer: RetentionAnswer };
  'POST /live-chat/audit/search': { body: AuditFilter; answer: AuditAnswer };
  'POST /live-chat/audit/verify': { answer: AuditCheck };
  /** The lines of a filter as `csv` or `json`. */
  'GET /live-chat/audit/file': {
    query: Omit<AuditFilter, 'cursor'> & { format: 'csv' | 'json' };
    answer: never;
  };
  'GET /live-chat/audit/state': { answer: AuditState };
  'PUT /live-chat/audit/anchoring': { body: AuditAnchoring; answer: AuditState };
  /** Tells the head to every place now. */
  'POST /live-chat/audit/anchor': { answer: AuditState };
  'GET /live-chat/residency': { answer: ResidencySettings };
  'PUT /live-chat/residency': { body: ResidencySettings; answer: ResidencySettings };
  'GET /live-chat/breaches': { answer: BreachesAnswer };
  'POST /live-chat/breaches': { body: BreachDefinition; answer: BreachInfo };
  'PUT /live-chat/breaches/:breachId': {
    body: { definition: BreachDefinition; base: number };
    answer: BreachInfo;
  };
  'POST /live-chat/breaches/affected': {
    body: Pick<BreachDefinition, 'from' | 'to' | 'stores'>;
    answer: AffectedAnswer;
  };
  /** Everybody who is affected, as CSV. */
  'GET /live-chat/breaches/:breachId/affected': { answer: never };
}
