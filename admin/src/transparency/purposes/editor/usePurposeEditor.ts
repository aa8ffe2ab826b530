import { useNotification } from '@strapi/strapi/admin';
import { useMemo, useState } from 'react';
import type { PurposeDefinition, PurposeState } from '../../../../../protocol';
import { isConflict, useSaveLiveChatPurposeMutation } from '../../../foundation/api';
import { useText } from '../../../foundation/i18n';
import { restText, useDraft, type Saved } from '../../publishing';
import { toDefinition } from '../rules/facts';

const toSaved = ({ current }: PurposeState): Saved<PurposeDefinition> => ({
  definition: toDefinition(current),
  base: current.version,
});

/** A purpose being written; saving publishes its next version. */
export const usePurposeEditor = (
  state: PurposeState | undefined,
  fresh: PurposeDefinition,
  reload: () => Promise<PurposeState | undefined>
) => {
  const t = useText();
  const { toggleNotification } = useNotification();
  const [blank] = useState(fresh);
  const saved = useMemo(
    () => (state ? toSaved(state) : { definition: blank, base: 0 }),
    [state, blank]
  );
  const { draft, setDraft, dirty, origin, adopt, settle, rebase } = useDraft(saved);
  const [conflict, setConflict] = useState(false);
  const [put, { isLoading: busy }] = useSaveLiveChatPurposeMutation();

  const save = async (key: string, material: boolean): Promise<boolean> => {
    const answer = await put({ key, definition: draft, material, base: origin.base });
    if ('error' in answer) {
      setConflict(isConflict(answer.error));
      toggleNotification({ type: 'danger', message: restText(t, answer.error) });
      return false;
    }
    settle(draft, toSaved(answer.data));
    setConflict(false);
    toggleNotification({
      type: 'success',
      message: t('purpose.saved', { version: answer.data.current.version }),
    });
    return true;
  };
  const resolve = async (whose: 'theirs' | 'mine') => {
    const theirs = await reload();
    if (!theirs) return;
    (whose === 'theirs' ? adopt : rebase)(toSaved(theirs));
    setConflict(false);
  };
  return { draft, setDraft, dirty, before: origin.definition, busy, conflict, save, resolve };
};
