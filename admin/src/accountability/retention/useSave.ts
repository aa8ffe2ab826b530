import { useState } from 'react';
import type { RetentionAnswer, RetentionPreview, RetentionSettings } from '../../../../protocol';
import {
  isConflict,
  usePreviewLiveChatRetentionMutation,
  useSaveLiveChatRetentionMutation,
} from '../../foundation/api';
import { useText } from '../../foundation/i18n';
import { useRun } from '../../foundation/ui';

/** Looks at what the settings would erase, and saves what was looked at. What has grown since is looked at again. */
export const useSave = (settings: RetentionSettings) => {
  const t = useText();
  const [ask] = usePreviewLiveChatRetentionMutation();
  const [put] = useSaveLiveChatRetentionMutation();
  const looking = useRun();
  const saving = useRun();
  const [preview, setPreview] = useState<RetentionPreview>();
  const [changed, setChanged] = useState(false);

  const look = async (): Promise<void> => {
    const answer = await looking.run(ask(settings));
    if (answer) setPreview(answer);
  };
  const save = async (): Promise<RetentionAnswer | undefined> => {
    if (!preview) return undefined;
    setChanged(false);
    const sent = put({ settings, previewHash: preview.previewHash });
    const answer = await saving.run(sent, t('settings.saved'));
    if (answer) return answer;
    const outcome = await sent;
    if ('error' in outcome && isConflict(outcome.error)) {
      setPreview(undefined);
      setChanged(true);
      await look();
    }
    return undefined;
  };
  return {
    preview,
    changed,
    look,
    save,
    busy: looking.busy || saving.busy,
    failure: looking.failure ?? (changed ? undefined : saving.failure),
  };
};
