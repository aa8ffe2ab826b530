import { useState } from 'react';
import type { RetentionPreview, RetentionSettings } from '../../../../protocol';
import { usePreviewLiveChatRetentionMutation } from '../../foundation/api';
import { same } from '../../foundation/input';
import { useRun } from '../../foundation/ui';

interface Looked {
  settings: RetentionSettings;
  preview: RetentionPreview;
}

/** What these settings would erase; figures of others are not shown. */
export const usePreview = (settings: RetentionSettings) => {
  const [ask] = usePreviewLiveChatRetentionMutation();
  const { run, busy, failure } = useRun();
  const [looked, setLooked] = useState<Looked>();
  const look = async (): Promise<void> => {
    const preview = await run(ask(settings));
    if (preview) setLooked({ settings, preview });
  };
  return {
    look,
    busy,
    failure,
    shown: looked && same(looked.settings, settings) ? looked.preview : undefined,
  };
};

export type Preview = ReturnType<typeof usePreview>;
