import { useState } from 'react';
import { useCorrectLiveChatSubjectMutation } from '../../foundation/api';
import { useText } from '../../foundation/i18n';
import { useRun } from '../../foundation/ui';
import {
  correctionOf,
  correctionProblems,
  type CorrectionDraft,
  type CorrectionProblem,
} from './correction';

/** A correction being written, and making it; what is missing is said once it was tried. */
export const useCorrection = (
  subjectIds: readonly string[],
  caseId: string | undefined,
  onDone: () => void
) => {
  const t = useText();
  const [draft, setDraft] = useState<CorrectionDraft>({
    subjectId: subjectIds[0] ?? '',
    field: 'name',
    answer: undefined,
    value: '',
    reason: '',
  });
  const [checked, setChecked] = useState(false);
  const [correct] = useCorrectLiveChatSubjectMutation();
  const { run, busy, failure } = useRun();
  const change = (part: Partial<CorrectionDraft>) => setDraft({ ...draft, ...part });
  const problems = correctionProblems(draft);
  const shown: CorrectionProblem = checked ? problems : {};
  const problem = (key: keyof CorrectionProblem) => {
    const text = shown[key];
    return text && { path: key, text };
  };
  const submit = async () => {
    setChecked(true);
    if (Object.keys(problems).length > 0) return;
    if (await run(correct(correctionOf(draft, caseId)), t('correct.done'))) onDone();
  };
  return { draft, change, problems: shown, problem, submit, busy, failure };
};
