import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useRedactLiveChatMessageMutation } from '../../../foundation/api';
import { useFailure } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import { panel } from '../../../foundation/realtime';
import type { Part } from './selection';

/** Takes a part out, and shows at once what the message says since. Answers whether it is done. */
export const useRedact = (chatId: string, seq: number) => {
  const t = useText();
  const words = useFailure();
  const { toggleNotification } = useNotification();
  const [send, { isLoading }] = useRedactLiveChatMessageMutation();
  const [failure, setFailure] = useState<string>();

  const redact = async (part: Part): Promise<boolean> => {
    setFailure(undefined);
    const answer = await send({ chatId, seq, ...part });
    if ('error' in answer) {
      setFailure(words(answer.error));
      return false;
    }
    panel.client.chat.redacted(chatId, { seq, ...answer.data });
    toggleNotification({ type: 'success', message: t('redact.done') });
    return true;
  };
  return { redact, busy: isLoading, failure };
};
