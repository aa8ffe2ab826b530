import { Button } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import { PageFrame, TableSkeleton, Loaded, Hint } from '../../../foundation/ui';
import { useMay, ASK } from '../../../foundation/permissions';
import { useText } from '../../../foundation/i18n';
import { PEOPLE_PATH } from '../../../foundation/paths';
import { LedgerAlarm } from '../ledger/LedgerAlarm';
import { LedgerCard } from '../ledger/LedgerCard';
import { ErasuresTable } from './ErasuresTable';
import { useErasures } from './useErasures';

const Empty = () => {
  const t = useText();
  const navigate = useNavigate();
  const maySearch = useMay(ASK.subjectRead);
  return (
    <Hint
      icon={<Trash />}
      title={t('erasures.none')}
      action={
        maySearch && (
          <Button variant="tertiary" onClick={() => navigate(PEOPLE_PATH)}>
            {t('exports.findSomebody')}
          </Button>
        )
      }
    >
      {t('erasures.noneText')}
    </Hint>
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
