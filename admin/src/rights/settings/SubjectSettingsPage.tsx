import { Page } from '@strapi/strapi/admin';
import { useGetLiveChatSubjectSettingsQuery } from '../../foundation/api';
import { PageFrame, CardSkeleton, Loaded } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { ASK } from '../../foundation/permissions';
import { SettingsForm } from './SettingsForm';

const Whole = () => {
  const t = useText();
  const { currentData, isError, error, refetch } = useGetLiveChatSubjectSettingsQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  if (currentData) return <SettingsForm saved={currentData} />;
  return (
    <PageFrame title={t('privacy.peopleSettings')} subtitle={t('subjectSettings.subtitle')}>
      <Loaded
        data={currentData}
        error={isError ? error : undefined}
        failed={t('subjectSettings.failed')}
        onRetry={() => void refetch()}
        skeleton={<CardSkeleton />}
      >
        {() => null}
      </Loaded>
    </PageFrame>
  );
};

/** Rules of exports, deliveries and reminders. */
export const SubjectSettingsPage = () => (
  <Page.Protect permissions={ASK.securityRead}>
    <Whole />
  </Page.Protect>
);
