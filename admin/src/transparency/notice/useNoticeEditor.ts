import { useNotification } from '@strapi/strapi/admin';
import { useMemo, useState } from 'react';
import type { NoticeDefinition, NoticeState } from '../../../../protocol';
import { noticeDefinition } from '../../../../protocol/transparency/schemas';
import {
  isConflict,
  usePublishLiveChatNoticeMutation,
  useSaveLiveChatNoticeMutation,
} from '../../foundation/api';
import { useText } from '../../foundation/i18n';
import { restText, useDraft, type Saved } from '../publishing';
import { problemsOf } from '../../foundation/input';

const toSaved = ({ draft, savedAt }: NoticeState): Saved<NoticeDefinition> => ({
  definition: draft,
  base: savedAt,
});

export interface Publication {
  material: boolean;
  /** What the summary says otherwise than the settings is meant so. */
  checked?: boolean;
  note?: string;
  effectiveFrom?: number;
}

/** The notice being written with all that can be done to it. */
export const useNoticeEditor = (
  state: NoticeState,
  reload: () => Promise<NoticeState | undefined>
) => {
  const t = useText();
  const { toggleNotification } = useNotification();
  const saved = useMemo(() => toSaved(state), [state]);
  const { draft, setDraft, dirty, origin, adopt, settle, rebase } = useDraft(saved);
  const problems = useMemo(() => problemsOf(noticeDefinition, draft), [draft]);
  const [conflict, setConflict] = useState(false);
  const [listed, setListed] = useState(false);
  const [put, saving] = useSaveLiveChatNoticeMutation();
  const [post, publishing] = usePublishLiveChatNoticeMutation();

  const failed = (error: unknown) => {
    setConflict(isConflict(error));
    toggleNotification({ type: 'danger', message: restText(t, error) });
    return false;
  };
  const save = async (): Promise<boolean> => {
    setListed(problems.length > 0);
    if (problems.length > 0) return false;
    const answer = await put({ definition: draft, base: origin.base });
    if ('error' in answer) return failed(answer.error);
    settle(draft, toSaved(answer.data));
    setConflict(false);
    toggleNotification({ type: 'success', message: t('form.saved') });
    return true;
  };
  const publish = async (publication: Publication): Promise<boolean> => {
    const answer = await post({ base: origin.base, ...publication });
    if ('error' in answer) return failed(answer.error);
    settle(draft, toSaved(answer.data));
    const isLater = publication.effectiveFrom !== undefined;
    toggleNotification({
      type: 'success',
      message: t(isLater ? 'notice.scheduled' : 'notice.published'),
    });
    return true;
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
    listed: listed && problems.length > 0,
    conflict,
    busy: saving.isLoading || publishing.isLoading,
    save,
    publish,
    resolve,
  };
};
