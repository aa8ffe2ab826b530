import { Page } from '@strapi/strapi/admin';
import { PageFrame, TableSkeleton, CardSkeleton, Loaded } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { ASK } from '../../foundation/permissions';
import { RetentionEditor } from './RetentionEditor';
import { useRetention } from './useRetention';

const Whole = () => {
  const t = useText();
  const { answer, error, reload } = useRetention();
  if (answer) return <RetentionEditor answer={answer} />;
  return (
    <PageFrame title={t('privacy.retention')} subtitle={t('keep.subtitle')}>
      <Loaded
        data={answer}
        error={error}
        failed={t('keep.failed')}
        onRetry={reload}
        skeleton={
          <>
            <CardSkeleton />
            <TableSkeleton />
          </>
        }
      >
        {() => null}
      </Loaded>
    </PageFrame>
  );
};

/** How long each category is kept, and what was erased by time. */
export const RetentionPage = () => (
  <Page.Protect permissions={ASK.retentionRead}>
    <Whole />
  </Page.Protect>
);
