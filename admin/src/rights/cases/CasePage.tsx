import { Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { useGetLiveChatCaseQuery } from '../../foundation/api';
import { PageFrame, CardSkeleton, Back, Loaded } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { ASK } from '../../foundation/permissions';
import { CASES_PATH } from '../../foundation/paths';
import { CaseBody } from './CaseBody';
import { useCaseNews } from './useCaseNews';

const Whole = ({ caseId }: { caseId: string }) => {
  const t = useText();
  const { currentData, isError, error, refetch } = useGetLiveChatCaseQuery(caseId, {
    refetchOnMountOrArgChange: true,
  });
  useCaseNews(currentData, () => void refetch());
  const back = <Back to={CASES_PATH}>{t('cases.title')}</Back>;
  if (currentData) return <CaseBody details={currentData} back={back} />;
  return (
    <PageFrame title={t('case.title')} back={back}>
      <Loaded
        data={currentData}
        error={isError ? error : undefined}
        failed={t('case.failed')}
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

/** One request of a person, from its receipt to its answer. */
export const CasePage = () => {
  const { caseId = '' } = useParams();
  return (
    <Page.Protect permissions={ASK.requestRead}>
      <Whole key={caseId} caseId={caseId} />
    </Page.Protect>
  );
};
