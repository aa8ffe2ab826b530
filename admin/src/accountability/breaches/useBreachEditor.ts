import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { BreachInfo } from '../../../../protocol';
import {
  useCreateLiveChatBreachMutation,
  useSaveLiveChatBreachMutation,
} from '../../foundation/api';
import { useText } from '../../foundation/i18n';
import { useRun, useSettingsDraft } from '../../foundation/ui';
import { breachPath } from '../../foundation/paths';
import { breachProblems, definitionOf, writtenOf, type BreachDraft } from './breach';

export interface SavedBreach {
  definition: BreachDraft;
  /** `savedAt` of what is edited; 0 while it is not on record. */
  base: number;
}

/** What is being written about a breach, and how it gets on record. */
export const useBreachEditor = (saved: SavedBreach, breachId: string | undefined, now: number) => {
  const t = useText();
  const navigate = useNavigate();
  const { draft, setDraft, origin, dirty, moved, adopt, theirs, mine } = useSettingsDraft(saved);
  const [created, setCreated] = useState<BreachInfo>();
  const [checked, setChecked] = useState(false);
  const [create] = useCreateLiveChatBreachMutation();
  const [put] = useSaveLiveChatBreachMutation();
  const { run, busy, failure } = useRun();
  const problems = breachProblems(draft.definition, now);

  const submit = async () => {
    setChecked(true);
    const definition = definitionOf(draft.definition);
    if (!definition || Object.keys(problems).length > 0) return;
    if (breachId === undefined) {
      const answer = await run(create(definition), t('breach.created'));
      if (answer) setCreated(answer);
      return;
    }
    const answer = await run(put({ breachId, definition, base: origin.base }), t('settings.saved'));
    if (answer) adopt({ definition: writtenOf(answer), base: answer.savedAt });
  };
  return {
    draft: draft.definition,
    change: (part: Partial<BreachDraft>) =>
      setDraft({ ...draft, definition: { ...draft.definition, ...part } }),
    /** Leaving asks only for what is not on record. */
    dirty: dirty && created === undefined,
    moved,
    theirs,
    mine,
    problems: checked ? problems : {},
    busy,
    failure,
    submit,
    created,
    open: (info: BreachInfo) => navigate(breachPath(info.breachId), { replace: true }),
  };
};
