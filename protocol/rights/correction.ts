/** Part of a message that is taken out; characters are UTF-16 units of the body as it stands now. */
export interface RedactionRequest {
  chatId: string;
  seq: number;
  from: number;
  to: number;
}

/** What stands in the place of a redacted part. */
export const REDACTED = '█████';

/** A change of what is held on a person (Art 16). */
export type Correction =
  | { kind: 'profile'; subjectId: string; field: 'name' | 'email' | 'language'; value: string }
  | { kind: 'answer'; chatId: string; index: number; value: string };

export interface CorrectionRequest {
  correction: Correction;
  reason: string;
  caseId?: string;
}
