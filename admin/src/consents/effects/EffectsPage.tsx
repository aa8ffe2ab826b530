import { Typography } from '@strapi/design-system';
import { Page, useRBAC } from '@strapi/strapi/admin';
import { useText } from '../../i18n';
import { ASK } from '../../permissions';
import { CardSkeleton } from '../../settings/ui';
import { useGetLiveChatPrivacySettingsQuery } from '../../api';
import { Failure, PageFrame } from '../ui';
import { DeliveriesCard } from './DeliveriesCard';
import { EndpointsCard } from './EndpointsCard';
import { SignatureCard } from './SignatureCard';

const Effects = () => {
  const t = useText();
  const { data, isError, error, refetch } = useGetLiveChatPrivacySettingsQuery();
  const { allowedActions, isLoading } = useRBAC(ASK.receiversUpdate);
  const mayChange = allowedActions['canUpdate'] === true;
  return (
    <PageFrame title={t('effects.title')} subtitle={t('effects.subtitle')}>
      {!mayChange && !isLoading && (
        <Typography textColor="neutral600">{t('settings.readOnly')}</Typography>
      )}
      {data ? (
        <EndpointsCard settings={data} mayChange={mayChange} />
      ) : isError ? (
        <Failure text={t('settings.loadFailed')} error={error} onRetry={() => void refetch()} />
      ) : (
        <CardSkeleton />
      )}
      <SignatureCard />
      <DeliveriesCard mayChange={mayChange} />
    </PageFrame>
  );
};

/** Who is told of consents and withdrawals, and whether they heard. */
export const EffectsPage = () => (
  <Page.Protect permissions={ASK.securityRead}>
    <Effects />
  </Page.Protect>
);
