import { FIELD_LENGTHS, isEmail, trimmedValue, type NewCase } from '../../../../../protocol';
import type { MessageKey } from '../../../foundation/translations';

/** A case as it is typed in. `day` is empty for today. */
export interface CaseDraft extends Omit<NewCase, 'requester' | 'receivedAt' | 'receivedDay'> {
  name: string;
  email: string;
  day: string;
}

/** The day in the reader's zone as `2026-11-24`. */
export const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

export type CaseProblem = Partial<Record<'email' | 'who' | 'day' | 'details', MessageKey>>;

export const caseProblems = (draft: CaseDraft, now: Date): CaseProblem => {
  const problems: CaseProblem = {};
  const known = draft.name.trim() !== '' || (draft.subjectIds?.length ?? 0) > 0;
  if (draft.email.trim() === '' && !known) problems.who = 'case.new.needWho';
  if (trimmedValue(draft.email) !== '' && !isEmail(trimmedValue(draft.email)))
    problems.email = 'case.new.badEmail';
  if (draft.day > dayOf(now)) problems.day = 'case.new.future';
  if (draft.details.length > FIELD_LENGTHS.requestDetails) problems.details = 'case.new.tooLong';
  return problems;
};

/** What is sent. The clock starts on the day that was picked, wherever it is read, and now for today. */
export const caseOf = ({ name, email, day, ...draft }: CaseDraft, now: Date): NewCase => ({
  ...draft,
  details: draft.details.trim(),
  requester: {
    ...(name.trim() !== '' && { name: name.trim() }),
    ...(trimmedValue(email) !== '' && { email: trimmedValue(email) }),
  },
  ...(day !== '' && day !== dayOf(now) && { receivedDay: day }),
});
