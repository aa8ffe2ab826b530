import type {
  AuditAnchoring,
  AuditAnswer,
  AuditCheck,
  AuditFilter,
  AuditState,
} from './accountability/audit';
import type {
  AffectedAnswer,
  BreachDefinition,
  BreachesAnswer,
  BreachInfo,
} from './accountability/breach';
import type {
  CorrectionRequest,
  ErasureInfo,
  ErasurePreview,
  ErasureRequest,
  ErasuresAnswer,
  ErasureScope,
  LedgerStatus,
  RedactionRequest,
} from './rights/erasure';
import type { HoldInfo, HoldLift, HoldsAnswer, NewHold } from './rights/holds';
import type { ResidencySettings } from './accountability/residency';
import type {
  RetentionAnswer,
  RetentionPreview,
  RetentionSettings,
} from './accountability/retention';

/** REST of the panel for erasure, holds, retention, audit, residency and breaches. */
export interface ControlRest {
  'POST /live-chat/erasures/preview': {
    body: { scope: ErasureScope; statistics: 'keep' | 'drop'; caseId?: string };
    answer: ErasurePreview;
  };
  /** Runs at once where no second person is needed and who asks may approve; else waits for approval. */
  'POST /live-chat/erasures': { body: ErasureRequest; answer: ErasureInfo };
  'GET /live-chat/erasures': { query: { caseId?: string }; answer: ErasuresAnswer };
  'GET /live-chat/erasures/:erasureId': { answer: ErasureInfo };
  /** What it would do now: to look at before it is approved, and again when the data has changed. */
  'POST /live-chat/erasures/:erasureId/review': { answer: ErasurePreview };
  'POST /live-chat/erasures/:erasureId/approve': {
    body: { planHash: string };
    answer: ErasureInfo;
  };
  'POST /live-chat/erasures/:erasureId/cancel': { answer: ErasureInfo };
  /** Goes on with one that stands still, now. */
  'POST /live-chat/erasures/:erasureId/retry': { answer: ErasureInfo };
  /** Waits for the receipt's mail no more: it is handed over on another way. */
  'POST /live-chat/erasures/:erasureId/without-mail': { answer: ErasureInfo };
  /** The receipt as PDF; holds no personal data. */
  'GET /live-chat/erasures/:erasureId/receipt': { query: { lang?: string }; answer: never };
  /** The ledger as a file, one line of JSON each. */
  'GET /live-chat/ledger/file': { answer: never };
  'POST /live-chat/ledger/import': { body: { lines: string }; answer: LedgerStatus };
  /** Erases again what a restored backup brought back. */
  'POST /live-chat/ledger/replay': { answer: LedgerStatus };
  'POST /live-chat/desk/chats/:chatId/redactions': {
    body: Omit<RedactionRequest, 'chatId'>;
    /** The message as it stands now. */
    answer: { body: string; at: number };
  };
  'POST /live-chat/subjects/corrections': { body: CorrectionRequest; answer: object };

  'GET /live-chat/holds': { query: { state?: 'open' | 'lifted' | 'all' }; answer: HoldsAnswer };
  'POST /live-chat/holds': { body: NewHold; answer: HoldInfo };
  'POST /live-chat/holds/:holdId/review': { body: { reviewAt: number }; answer: HoldInfo };
  'POST /live-chat/holds/:holdId/lift': { body: HoldLift; answer: HoldInfo };

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
