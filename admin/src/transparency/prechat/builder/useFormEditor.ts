import { useNotification } from '@strapi/strapi/admin';
import { useMemo, useState } from 'react';
import type { FormState, PurposeVersion } from '../../../../../protocol';
import {
  isConflict,
  usePublishLiveChatFormMutation,
  useRestoreLiveChatFormMutation,
  useSaveLiveChatFormMutation,
} from '../../../foundation/api';
import { useText } from '../../../foundation/i18n';
import { restText, useDraft, type Saved } from '../../publishing';
import { formProblems } from '../rules/check';

const toSaved = ({ draft, savedAt }: FormState): Saved<FormState['draft']> => ({
  definition: draft,
  base: savedAt,
});

/** The draft of a form with all that can be done to it. */
export const useFormEditor = (
  state: FormState,
  purposes: readonly PurposeVersion[] | undefined,
  reload: () => Promise<FormState | undefined>
) => {
  const t = useText();
  const { toggleNotification } = useNotification();
  const saved = useMemo(() => toSaved(state), [state]);
  const { draft, setDraft, dirty, origin, adopt, settle, rebase } = useDraft(saved);
  const problems = useMemo(() => formProblems(draft, purposes), [draft, purposes]);
  const [conflict, setConflict] = useState(false);
  /** Problems are listed once saving was tried; before that people are still writing. */
  const [listed, setListed] = useState(false);
  const [put, saving] = useSaveLiveChatFormMutation();
  const [post, publishing] = usePublishLiveChatFormMutation();
  const [bringBack] = useRestoreLiveChatFormMutation();

  const failed = (error: unknown) => {
    setConflict(isConflict(error));
    toggleNotification({ type: 'danger', message: restText(t, error) });
  };
  const save = async (): Promise<FormState | undefined> => {
    setListed(problems.length > 0);
    if (problems.length > 0) return undefined;
    const answer = await put({ key: state.key, definition: draft, base: origin.base });
    if ('error' in answer) {
      failed(answer.error);
      return undefined;
    }
    settle(draft, toSaved(answer.data));
    setConflict(false);
    toggleNotification({ type: 'success', message: t('form.saved') });
    return answer.data;
  };
  const publish = async (): Promise<boolean> => {
    const answer = await post({ key: state.key, base: origin.base });
    if ('error' in answer) {
      failed(answer.error);
      return false;
    }
    settle(draft, toSaved(answer.data));
    toggleNotification({ type: 'success', message: t('form.published') });
    return true;
  };
  const restore = async (version: number) => {
    const answer = await bringBack({ key: state.key, version });
    if ('error' in answer) return failed(answer.error);
    adopt(toSaved(answer.data));
    toggleNotification({ type: 'success', message: t('form.restored', { version }) });
  };
  const resolve = async (whose: 'theirs' | 'mine') => {
    const theirs = await reload();
    if (!theirs) return;
    (whose === 'theirs' ? adopt : rebase)(toSaved(theirs));
    setConflict(false);
  };
  return {
    draft,
    setDraft,
    dirty,
    /** There is something stored that can be published. */
    isStored: origin.base > 0,
    problems,
    conflict,
    listed: listed && problems.length > 0,
    busy: saving.isLoading || publishing.isLoading,
    save,
    publish,
    restore,
    resolve,
  };
};
