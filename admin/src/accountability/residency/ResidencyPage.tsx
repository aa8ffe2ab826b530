import { Page } from '@strapi/strapi/admin';
import { useGetLiveChatResidencyQuery } from '../../foundation/api';
import { PageFrame, CardSkeleton, Loaded } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { ASK } from '../../foundation/permissions';
import { ResidencyForm } from './ResidencyForm';

const Whole = () => {
  const t = useText();
  const { currentData, isError, error, refetch } = useGetLiveChatResidencyQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  if (currentData) return <ResidencyForm saved={currentData} />;
  return (
    <PageFrame title={t('privacy.residency')} subtitle={t('residency.subtitle')}>
      <Loaded
        data={currentData}
        error={isError ? error : undefined}
        failed={t('residency.failed')}
        onRetry={() => void refetch()}
        skeleton={
          <>
            <CardSkeleton />
            <CardSkeleton />
          </>
        }
      >
        {() => null}
      </Loaded>
    </PageFrame>
  );
};

/** Where personal data lies and where it may go (R31). */
export const ResidencyPage = () => (
  <Page.Protect permissions={ASK.securityRead}>
    <Whole />
  </Page.Protect>
);
