import {
  leftOutOf,
  type ExportFormat,
  type ExportPreview,
  type ExportRequest,
  type ExportScope,
} from '../../../../../protocol';
import type { MessageKey } from '../../../foundation/translations';
import { decisionsFor, progressOf, type Decisions } from './review';

/** What is chosen before an export starts. */
export interface ExportDraft {
  formats: readonly ExportFormat[];
  language: string;
  agents: 'role' | 'name';
  bom: boolean;
  reason: string;
  names: readonly string[];
  decisions: Decisions;
  /** Others who may be the same person are left out on purpose. */
  leaveOut: boolean;
}

/** Why it cannot start yet; nothing when it can. */
export const startProblem = (
  draft: ExportDraft,
  preview: ExportPreview,
  caseId: string | undefined
): MessageKey | undefined => {
  if (draft.formats.length === 0) return 'review.needFormat';
  if (caseId === undefined && draft.reason.trim() === '') return 'review.needReason';
  if (preview.others.length > 0 && !draft.leaveOut) return 'others.decide';
  const { decided, total, unexplained } = progressOf(preview.hits, draft.decisions, draft.names);
  if (unexplained > 0) return 'review.needReasons';
  return decided < total ? 'review.needDecisions' : undefined;
};

export const requestOf = (
  scope: ExportScope,
  draft: ExportDraft,
  preview: ExportPreview,
  caseId: string | undefined
): ExportRequest => {
  const reason = draft.reason.trim();
  return {
    scope,
    formats: [...draft.formats],
    language: draft.language,
    agents: draft.agents,
    bom: draft.bom,
    until: preview.until,
    counts: preview.counts,
    names: [...draft.names],
    decisions: decisionsFor(preview.hits, draft.decisions, draft.names),
    ...(caseId !== undefined && { caseId }),
    ...(reason !== '' && { reason }),
    ...(preview.others.length > 0 && { leftOut: leftOutOf(preview.others) }),
  };
};
