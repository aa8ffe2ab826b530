import { Archive } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { PageFrame, TableSkeleton, Loaded } from '../../foundation/ui';
import { ASK } from '../../foundation/permissions';
import { useText } from '../../foundation/i18n';
import { NothingYet } from '../people';
import { ExportsTable } from './ExportsTable';
import { useExports } from './useExports';

const Empty = () => {
  const t = useText();
  return (
    <NothingYet icon={<Archive />} title={t('exports.none')}>
      {t('exports.noneText')}
    </NothingYet>
  );
};

const List = () => {
  const t = useText();
  const { exports, error, reload } = useExports();
  return (
    <PageFrame title={t('exports.title')} subtitle={t('exports.subtitle')}>
      <Loaded
        data={exports}
        error={error}
        failed={t('exports.failed')}
        onRetry={reload}
        skeleton={<TableSkeleton />}
      >
        {(all) => (all.length === 0 ? <Empty /> : <ExportsTable exports={all} />)}
      </Loaded>
    </PageFrame>
  );
};

/** Copies of personal data that were made, and their files while they last. */
export const ExportsPage = () => (
  <Page.Protect permissions={ASK.exportSee}>
    <List />
  </Page.Protect>
);
