import { Field, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useSearchParams } from 'react-router-dom';
import type { DeliveryState } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { Card, Failure, TableSkeleton } from '../../../foundation/ui';
import { useGetLiveChatDeliveriesQuery } from '../../../foundation/api';
import { DeliveriesTable } from '../deliveries/DeliveriesTable';

const REFRESH = 15_000;
const STATES: readonly DeliveryState[] = ['waiting', 'delivered', 'failed'];

/** What was sent, with its fate; looks again by itself. */
export const DeliveriesCard = ({ mayChange }: { mayChange: boolean }) => {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const state = STATES.find((one) => one === params.get('state'));
  const choose = (next: string | undefined) =>
    setParams(next === undefined ? {} : { state: next }, { replace: true });
  const { currentData, isError, error, refetch } = useGetLiveChatDeliveriesQuery(state, {
    pollingInterval: REFRESH,
    refetchOnMountOrArgChange: true,
  });
  const filter = (
    <Field.Root>
      <Field.Label>{t('deliveries.state')}</Field.Label>
      <SingleSelect
        value={state ?? null}
        placeholder={t('consents.any')}
        clearLabel={t('consents.any')}
        onClear={() => choose(undefined)}
        onChange={(next) => choose(String(next))}
      >
        {STATES.map((one) => (
          <SingleSelectOption key={one} value={one}>
            {t(`deliveryState.${one}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
  return (
    <Card title={t('deliveries.title')} explain={t('deliveries.explain')} action={filter}>
      {isError ? (
        <Failure text={t('deliveries.failed')} error={error} onRetry={() => void refetch()} />
      ) : !currentData ? (
        <TableSkeleton />
      ) : currentData.deliveries.length === 0 ? (
        <Typography textColor="neutral600">
          {t(state ? 'deliveries.noMatch' : 'deliveries.none')}
        </Typography>
      ) : (
        <DeliveriesTable deliveries={currentData.deliveries} mayRetry={mayChange} withRecord />
      )}
    </Card>
  );
};
