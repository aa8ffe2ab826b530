import { Typography } from '@strapi/design-system';
import { Page, useRBAC } from '@strapi/strapi/admin';
import { useText } from '../../../foundation/i18n';
import { ASK } from '../../../foundation/permissions';
import { CardSkeleton, Failure, PageFrame } from '../../../foundation/ui';
import { useGetLiveChatPrivacySettingsQuery } from '../../../foundation/api';
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
