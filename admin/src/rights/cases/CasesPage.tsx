import { Button } from '@strapi/design-system';
import { Mail, Plus } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { PageFrame, TableSkeleton, Hint, Loaded, MoreButton } from '../../foundation/ui';
import { useMay, ASK } from '../../foundation/permissions';
import { useText } from '../../foundation/i18n';
import { CaseFilters } from './CaseFilters';
import { CasesTable } from './CasesTable';
import { NewCaseDialog } from './NewCaseDialog';
import { RemindNote } from './RemindNote';
import { useCaseList } from './useCaseList';
import { Views } from './Views';

const List = () => {
  const t = useText();
  const mayCreate = useMay(ASK.requestUpdate);
  const [asking, setAsking] = useState(false);
  const { cases, counts, filter, change, error, reload, more } = useCaseList();
  const narrowed = filter.search !== undefined || filter.kind !== undefined;
  const isFresh = filter.view === 'open' && !narrowed;
  return (
    <PageFrame
      title={t('cases.title')}
      subtitle={t('cases.subtitle')}
      actions={
        mayCreate && (
          <Button startIcon={<Plus />} onClick={() => setAsking(true)}>
            {t('cases.new')}
          </Button>
        )
      }
    >
      {counts !== undefined && counts.open > 0 && <RemindNote />}
      <Views view={filter.view} counts={counts} onChange={(view) => change({ view })}>
        <CaseFilters filter={filter} onChange={change} />
        <Loaded
          data={cases}
          error={error}
          failed={t('cases.failed')}
          onRetry={reload}
          skeleton={<TableSkeleton />}
        >
          {(rows) =>
            rows.length === 0 ? (
              <Hint icon={<Mail />} title={t(isFresh ? 'cases.none' : 'cases.noMatch')}>
                {t(isFresh ? 'cases.noneText' : 'cases.noMatchText')}
              </Hint>
            ) : (
              <>
                <CasesTable cases={rows} />
                <MoreButton {...more} />
              </>
            )
          }
        </Loaded>
      </Views>
      {asking && <NewCaseDialog onClose={() => setAsking(false)} />}
    </PageFrame>
  );
};

/** What people have asked for, and what becomes of it. */
export const CasesPage = () => (
  <Page.Protect permissions={ASK.requestRead}>
    <List />
  </Page.Protect>
);
