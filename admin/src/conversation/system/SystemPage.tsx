import { Page } from '@strapi/strapi/admin';
import type { StatusAnswer } from '../../../../protocol';
import { useGetLiveChatStatusQuery } from '../../foundation/api';
import { useText } from '../../foundation/i18n';
import { ASK } from '../../foundation/permissions';
import { Card, CardSkeleton, LoadError, SettingsPage } from '../../foundation/ui';
import { AddressesCard } from './AddressesCard';
import { DurabilityCard } from './DurabilityCard';
import { Facts } from './Facts';
import { FontsCard } from './FontsCard';
import { TextCard } from './TextCard';

const REFRESH = 5_000;
const NAMES: Record<StatusAnswer['database']['client'], string> = {
  sqlite: 'SQLite',
  postgres: 'PostgreSQL',
  mysql: 'MySQL / MariaDB',
};

const Shown = ({ status }: { status: StatusAnswer }) => {
  const t = useText();
  const { version, database, sockets, fonts, forgeableAddresses } = status;
  const facts: [string, string | number | undefined][] = [
    [t('system.client'), NAMES[database.client]],
    [t('system.journal'), database.journalMode],
    [t('system.synchronous'), database.synchronous],
    [t('system.commit'), database.commit],
    [t('system.encoding'), database.encoding],
    [t('system.version'), version],
  ];
  return (
    <>
      {forgeableAddresses && <AddressesCard />}
      <DurabilityCard database={database} />
      <TextCard database={database} />
      <Card title={t('system.database')}>
        <Facts>
          {facts.map(
            ([name, value]) =>
              value !== undefined && (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              )
          )}
        </Facts>
      </Card>
      <Card title={t('system.sockets')}>
        <Facts>
          <div>
            <dt>{t('system.visitors')}</dt>
            <dd>{sockets.visitors}</dd>
          </div>
          <div>
            <dt>{t('system.agents')}</dt>
            <dd>{sockets.agents}</dd>
          </div>
        </Facts>
      </Card>
      <FontsCard fonts={fonts} />
    </>
  );
};

const System = () => {
  const t = useText();
  const { data, isLoading, isError, refetch } = useGetLiveChatStatusQuery(undefined, {
    pollingInterval: REFRESH,
  });
  return (
    <SettingsPage title={t('settings.system.title')} subtitle={t('settings.system.subtitle')}>
      {isLoading && <CardSkeleton />}
      {isError && <LoadError text={t('system.failed')} onRetry={() => void refetch()} />}
      {data && !isError && <Shown status={data} />}
    </SettingsPage>
  );
};

/** Settings → Live chat → System. */
export const SystemPage = () => (
  <Page.Protect permissions={ASK.settingsRead}>
    <System />
  </Page.Protect>
);
