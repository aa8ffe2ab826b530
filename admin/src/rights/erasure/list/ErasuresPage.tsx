import { Trash } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { PageFrame, TableSkeleton, Loaded } from '../../../foundation/ui';
import { ASK } from '../../../foundation/permissions';
import { useText } from '../../../foundation/i18n';
import { NothingYet } from '../../people';
import { LedgerAlarm } from '../ledger/LedgerAlarm';
import { LedgerCard } from '../ledger/LedgerCard';
import { ErasuresTable } from './ErasuresTable';
import { useErasures } from './useErasures';

const Empty = () => {
  const t = useText();
  return (
    <NothingYet icon={<Trash />} title={t('erasures.none')}>
      {t('erasures.noneText')}
    </NothingYet>
  );
};

const List = () => {
  const t = useText();
  const { answer, error, reload } = useErasures();
  return (
    <PageFrame title={t('erasures.title')} subtitle={t('erasures.subtitle')}>
      <Loaded
        data={answer}
        error={error}
        failed={t('erasures.failed')}
        onRetry={reload}
        skeleton={<TableSkeleton />}
      >
        {({ erasures, ledger }) => (
          <>
            <LedgerAlarm ledger={ledger} />
            {erasures.length === 0 ? <Empty /> : <ErasuresTable erasures={erasures} />}
            <LedgerCard ledger={ledger} />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
};

/** What was erased and is being erased, and the ledger that proves it. */
export const ErasuresPage = () => (
  <Page.Protect permissions={ASK.erasureSee}>
    <List />
  </Page.Protect>
);
