import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { WebhookEndpoint } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { useMakeLiveChatWebhookSecretMutation } from '../../../foundation/api';
import { useFailure } from '../../../foundation/ui';

/** Makes a secret and holds it as long as it is on the screen, no longer. */
export const useSecret = () => {
  const t = useText();
  const failure = useFailure();
  const { toggleNotification } = useNotification();
  const [make, { isLoading, reset }] = useMakeLiveChatWebhookSecretMutation();
  const [secret, setSecret] = useState<{ name: string; secret: string }>();

  const makeSecret = async ({ id, name }: WebhookEndpoint) => {
    const answer = await make(id);
    if ('data' in answer) return setSecret({ name, secret: answer.data.secret });
    const message = t('effects.secretFailed', { cause: failure(answer.error) });
    toggleNotification({ type: 'danger', message });
  };
  const forget = () => {
    setSecret(undefined);
    // The mutation keeps its answer, too.
    reset();
  };
  return { secret, makeSecret, forget, making: isLoading };
};
