import { Button } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import type { WebhookDelivery } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { useRetryLiveChatDeliveryMutation } from '../../../foundation/api';
import { useFailure } from '../../../foundation/ui';

/** Sends it again now instead of when its turn comes. */
export const RetryButton = ({ delivery }: { delivery: WebhookDelivery }) => {
  const t = useText();
  const failure = useFailure();
  const { toggleNotification } = useNotification();
  const [retry, { isLoading }] = useRetryLiveChatDeliveryMutation();
  const run = async () => {
    const answer = await retry(delivery.id);
    toggleNotification(
      'error' in answer
        ? { type: 'danger', message: failure(answer.error) }
        : { type: 'success', message: t('deliveries.retried') }
    );
  };
  return (
    <Button
      variant="tertiary"
      size="S"
      startIcon={<ArrowClockwise />}
      loading={isLoading}
      onClick={() => void run()}
    >
      {t('deliveries.retry')}
    </Button>
  );
};
