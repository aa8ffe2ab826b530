import { Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { DeliveryState, WebhookDelivery } from '../../../../../protocol';
import { Time, useText } from '../../../foundation/i18n';
import { recordPath } from '../../../foundation/paths';
import { DELIVERY_TONES } from './tones';
import { DataTable, Tag, type Column } from '../../../foundation/ui';
import { RetryButton } from './RetryButton';

/** Whether it makes sense to send it now. */
const isOpen = (state: DeliveryState): boolean => state === 'waiting' || state === 'failed';

const Outcome = ({ delivery }: { delivery: WebhookDelivery }) => {
  const t = useText();
  const { state, deliveredAt, nextAt, lastStatus, lastError } = delivery;
  return (
    <>
      <Tag $tone={DELIVERY_TONES[state]}>{t(`deliveryState.${state}`)}</Tag>
      {deliveredAt !== undefined && (
        <p>
          <Time at={deliveredAt} style="full" />
        </p>
      )}
      {state === 'waiting' && nextAt !== undefined && (
        <p>
          {t('deliveries.next')} <Time at={nextAt} style="full" />
        </p>
      )}
      {(lastStatus !== undefined || lastError !== undefined) && (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {[lastStatus !== undefined && t('deliveries.status', { status: lastStatus }), lastError]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      )}
    </>
  );
};

interface DeliveriesTableProps {
  deliveries: readonly WebhookDelivery[];
  mayRetry: boolean;
  /** Names the record of each; left out where all are of one. */
  withRecord: boolean;
}

/** What was told to receivers, and whether they have acknowledged it. */
export const DeliveriesTable = ({ deliveries, mayRetry, withRecord }: DeliveriesTableProps) => {
  const t = useText();
  const columns: Column<WebhookDelivery>[] = [
    { key: 'event', label: t('deliveries.event'), cell: ({ event }) => t(`consentEvent.${event}`) },
    { key: 'endpoint', label: t('deliveries.endpoint'), cell: ({ endpointName }) => endpointName },
    { key: 'state', label: t('deliveries.state'), cell: (one) => <Outcome delivery={one} /> },
    { key: 'attempts', label: t('deliveries.attempts'), cell: ({ attempts }) => attempts },
    {
      key: 'created',
      label: t('deliveries.created'),
      cell: ({ createdAt }) => <Time at={createdAt} style="full" />,
    },
  ];
  if (withRecord)
    columns.push({
      key: 'record',
      label: t('deliveries.record'),
      cell: ({ recordId }) => (
        <Link tag={NavLink} to={recordPath(recordId)}>
          {t('deliveries.open')}
        </Link>
      ),
    });
  if (mayRetry && deliveries.some(({ state }) => isOpen(state)))
    columns.push({
      key: 'retry',
      label: t('deliveries.action'),
      cell: (one) => (isOpen(one.state) ? <RetryButton delivery={one} /> : '–'),
    });
  return (
    <DataTable
      label={t('deliveries.title')}
      columns={columns}
      rows={deliveries}
      rowKey={({ id }) => id}
    />
  );
};
