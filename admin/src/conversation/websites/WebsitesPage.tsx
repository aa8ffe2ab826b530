import { Typography } from '@strapi/design-system';
import { Page, useRBAC } from '@strapi/strapi/admin';
import { useGetLiveChatSettingsQuery } from '../../foundation/api';
import { useText } from '../../foundation/i18n';
import { ASK } from '../../foundation/permissions';
import { CardSkeleton, LoadError, SettingsPage } from '../../foundation/ui';
import { AppearanceCard } from './AppearanceCard';
import { EmbedCard } from './EmbedCard';
import { OriginsCard } from './OriginsCard';
import { RefusedCard } from './RefusedCard';

const Websites = () => {
  const t = useText();
  const { data, isLoading, isError, refetch } = useGetLiveChatSettingsQuery();
  const { allowedActions, isLoading: isAsking } = useRBAC(ASK.settingsUpdate);
  const mayChange = allowedActions['canUpdate'] === true;
  return (
    <SettingsPage title={t('settings.websites.title')} subtitle={t('settings.websites.subtitle')}>
      {isLoading && <CardSkeleton />}
      {isError && <LoadError text={t('settings.loadFailed')} onRetry={() => void refetch()} />}
      {data && (
        <>
          {!mayChange && !isAsking && (
            <Typography textColor="neutral600">{t('settings.readOnly')}</Typography>
          )}
          <OriginsCard settings={data} mayChange={mayChange} />
          <RefusedCard settings={data} mayChange={mayChange} />
          <EmbedCard />
          <AppearanceCard settings={data} mayChange={mayChange} />
        </>
      )}
    </SettingsPage>
  );
};

/** Settings → Live chat → Websites. */
export const WebsitesPage = () => (
  <Page.Protect permissions={ASK.settingsRead}>
    <Websites />
  </Page.Protect>
);
