import { Button } from '@strapi/design-system';
import { Archive } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import { PageFrame, TableSkeleton, Hint, Loaded } from '../../foundation/ui';
import { useMay, ASK } from '../../foundation/permissions';
import { useText } from '../../foundation/i18n';
import { PEOPLE_PATH } from '../../foundation/paths';
import { ExportsTable } from './ExportsTable';
import { useExports } from './useExports';

const Empty = () => {
  const t = useText();
  const navigate = useNavigate();
  const maySearch = useMay(ASK.subjectRead);
  return (
    <Hint
      icon={<Archive />}
      title={t('exports.none')}
      action={
        maySearch && (
          <Button variant="tertiary" onClick={() => navigate(PEOPLE_PATH)}>
            {t('exports.findSomebody')}
          </Button>
        )
      }
    >
      {t('exports.noneText')}
    </Hint>
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
