import { Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { useGetLiveChatCaseQuery } from '../../api';
import { PageFrame } from '../../consents';
import { useText } from '../../i18n';
import { ASK } from '../../permissions';
import { CardSkeleton } from '../../settings/ui';
import { CASES_PATH } from '../paths';
import { Back, Loaded } from '../ui';
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
