import { isEmail, type CorrectionRequest, type PersonalRecord } from '../../../../protocol';
import type { MessageKey } from '../../foundation/translations';

export const PROFILE_FIELDS = ['name', 'email', 'language'] as const;
export type CorrectedField = (typeof PROFILE_FIELDS)[number] | 'answer';

export interface Answer {
  chatId: string;
  index: number;
  label: string;
  value: string;
  at: number | undefined;
}

/** An answer as its record tells it; the number behind the slash of its id is its place in the chat's form. */
export const answerIn = ({ id, values }: PersonalRecord): Answer | undefined => {
  const index = Number(id.slice(id.lastIndexOf('/') + 1));
  const { chatId, label, value, at } = values;
  if (typeof chatId !== 'string' || !id.includes('/') || !Number.isInteger(index)) return undefined;
  return {
    chatId,
    index,
    label: String(label ?? ''),
    value: String(value ?? ''),
    at: typeof at === 'number' ? at : undefined,
  };
};

export interface CorrectionDraft {
  subjectId: string;
  field: CorrectedField;
  /** Which one, for `answer`. */
  answer: Answer | undefined;
  value: string;
  reason: string;
}

const TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

export type CorrectionProblem = Partial<Record<'answer' | 'value' | 'reason', MessageKey>>;

const valueProblem = (field: CorrectedField, value: string): MessageKey | undefined => {
  if (value === '') return 'correct.needValue';
  if (field === 'email' && !isEmail(value)) return 'case.new.badEmail';
  return field === 'language' && !TAG.test(value) ? 'correct.badLanguage' : undefined;
};

export const correctionProblems = (draft: CorrectionDraft): CorrectionProblem => {
  const value = valueProblem(draft.field, draft.value.trim());
  return {
    ...(draft.field === 'answer' && !draft.answer && { answer: 'correct.needAnswer' as const }),
    ...(value && { value }),
    ...(draft.reason.trim() === '' && { reason: 'correct.needReason' as const }),
  };
};

export const correctionOf = (
  { subjectId, field, answer, value, reason }: CorrectionDraft,
  caseId: string | undefined
): CorrectionRequest => ({
  correction:
    field === 'answer'
      ? {
          kind: 'answer',
          chatId: answer?.chatId ?? '',
          index: answer?.index ?? 0,
          value: value.trim(),
        }
      : { kind: 'profile', subjectId, field, value: value.trim() },
  reason: reason.trim(),
  ...(caseId !== undefined && { caseId }),
});

/** What a profile says now; nothing when it says nothing. */
export const profileValue = (
  records: readonly PersonalRecord[],
  subjectId: string,
  field: CorrectedField
): string | undefined => {
  const value = records.find((record) => record.subjectId === subjectId)?.values[field];
  return value === null || value === undefined || value === '' ? undefined : String(value);
};
