import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { DeliveryInfo, ExportDeliveryState } from '../../../../../protocol';
import { useRevokeLiveChatHandoverMutation } from '../../../foundation/api';
import { Tag, Confirm, CardLine, useRun } from '../../../foundation/ui';
import { useMay, ASK } from '../../../foundation/permissions';
import { Time, useText } from '../../../foundation/i18n';
import { HANDOVER_TONES } from '../tones';
import { Accesses } from './Accesses';

/** A link that somebody could still open. */
const LIVE: readonly ExportDeliveryState[] = ['waiting', 'sent', 'opened'];

/** One delivery: where to, how it stands, who opened it. */
export const HandoverLine = ({ delivery }: { delivery: DeliveryInfo }) => {
  const t = useText();
  const mayRevoke = useMay(ASK.deliveryCreate);
  const [revoke] = useRevokeLiveChatHandoverMutation();
  const { run, busy } = useRun();
  const [asked, setAsked] = useState(false);
  const { exportId, deliveryId, to, method, state, by, createdAt, expiresAt } = delivery;
  const live = method === 'link' && LIVE.includes(state);
  return (
    <Flex tag="li" direction="column" alignItems="stretch" gap={1} paddingBottom={4}>
      <CardLine>
        <Typography fontWeight="semiBold">{to}</Typography>
        <Tag $tone={HANDOVER_TONES[state]}>{t(`handoverState.${state}`)}</Tag>
        <span>{t(`handover.${method}`)}</span>
        {live && mayRevoke && (
          <Button size="S" variant="danger-light" loading={busy} onClick={() => setAsked(true)}>
            {t('handover.revoke')}
          </Button>
        )}
      </CardLine>
      <Typography variant="pi" textColor="neutral600">
        <Time at={createdAt} style="full" /> · {by.name}
        {live && (
          <>
            {' · '}
            {t('case.validUntil')} <Time at={expiresAt} style="full" />
            {' · '}
            {t('case.attempts', { count: delivery.attemptsLeft })}
          </>
        )}
      </Typography>
      {delivery.reason && <Typography variant="pi">{delivery.reason}</Typography>}
      <Accesses accesses={delivery.accesses} />
      <Confirm
        open={asked}
        danger
        title={t('handover.revokeTitle')}
        text={t('handover.revokeText', { to })}
        action={t('handover.revoke')}
        onConfirm={() => {
          setAsked(false);
          void run(revoke({ exportId, deliveryId }), t('handover.revoked'), true);
        }}
        onClose={() => setAsked(false)}
      />
    </Flex>
  );
};
