import {
  leftOutOf,
  type CaseDetails,
  type ErasurePreview,
  type ErasureRequest,
  type ErasureScope,
} from '../../../../../protocol';
import type { MessageKey } from '../../../foundation/translations';

/** What is chosen before an erasure is asked for. */
export interface ErasureDraft {
  statistics: 'keep' | 'drop';
  /** Nothing chosen: the first address; `null`: nobody writes to the person. */
  receiptTo: string | null | undefined;
  language: string;
  reason: string;
  /** Others who may be the same person are left out on purpose. */
  leaveOut: boolean;
}

/** Records that the button speaks of: those that are kept are not touched. */
export const erasedOf = ({ totals }: Pick<ErasurePreview, 'totals'>): number =>
  totals.delete + totals.anonymise;

/** Whoever asks is not yet known to be the person (R18). */
export const isUnverified = (identity: CaseDetails['identity'] | undefined): boolean =>
  identity !== undefined && identity.state !== 'verified' && identity.state !== 'waived';

/** Something has to be settled elsewhere first, so that there is no way to go on. */
export const isBlocked = (
  { blockers }: Pick<ErasurePreview, 'blockers'>,
  identity?: CaseDetails['identity']
): boolean => blockers.length > 0 || isUnverified(identity);

/** Why it cannot start yet; nothing when it can. */
export const startProblem = (
  { reason, leaveOut }: Pick<ErasureDraft, 'reason' | 'leaveOut'>,
  preview: Pick<ErasurePreview, 'totals' | 'others'>,
  caseId: string | undefined
): MessageKey | undefined => {
  if (erasedOf(preview) === 0) return 'erasure.nothing';
  if (preview.others.length > 0 && !leaveOut) return 'others.decide';
  return caseId === undefined && reason.trim() === '' ? 'erasure.needReason' : undefined;
};

/** - `erase`: runs at once; `ask`: waits for somebody's approval */
export type Start = 'erase' | 'ask';
export const startOf = ({
  secondPerson,
  mayApprove,
}: {
  secondPerson: boolean;
  mayApprove: boolean;
}): Start => (secondPerson || !mayApprove ? 'ask' : 'erase');

export const requestOf = (
  scope: ErasureScope,
  { statistics, receiptTo, language, reason }: ErasureDraft,
  { planHash, others }: Pick<ErasurePreview, 'planHash' | 'others'>,
  caseId: string | undefined
): ErasureRequest => ({
  scope,
  planHash,
  statistics,
  language,
  ...(caseId !== undefined && { caseId }),
  ...(reason.trim() !== '' && { reason: reason.trim() }),
  ...(receiptTo !== undefined && { receiptTo }),
  ...(others.length > 0 && { leftOut: leftOutOf(others) }),
});
