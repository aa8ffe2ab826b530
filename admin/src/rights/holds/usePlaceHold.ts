import { useState } from 'react';
import type { HoldKind, NewHold } from '../../../../protocol';
import { usePlaceLiveChatHoldMutation } from '../../foundation/api';
import { useText } from '../../foundation/i18n';
import { useNow, useRun } from '../../foundation/ui';
import { firstReview, holdOf, holdProblems, type HoldDraft } from './rules/holds';

/** A hold being written, and placing it; what is missing is said once it was tried. */
export const usePlaceHold = (
  target: NewHold['target'],
  kind: HoldKind,
  caseId: string | undefined,
  onDone: () => void
) => {
  const t = useText();
  const now = useNow();
  const [draft, setDraft] = useState<HoldDraft>(() => ({
    kind,
    reason: '',
    hidden: false,
    day: firstReview(Date.now()),
  }));
  const [checked, setChecked] = useState(false);
  const [place] = usePlaceLiveChatHoldMutation();
  const { run, busy, failure } = useRun();
  const change = (part: Partial<HoldDraft>) => setDraft({ ...draft, ...part });
  const problems = holdProblems(draft, now);
  const problem = (key: keyof typeof problems) => {
    const text = checked ? problems[key] : undefined;
    return text && { path: key, text };
  };
  const submit = async () => {
    setChecked(true);
    if (Object.keys(problems).length > 0) return;
    if (await run(place(holdOf(draft, target, caseId)), t('hold.placed'))) onDone();
  };
  return { draft, change, problem, submit, busy, failure };
};
