import { Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { CardSkeleton, PageFrame, Back, Loaded } from '../../../foundation/ui';
import { HoldsNote } from '../../holds';
import { PersonErasures } from '../../erasure';
import { useText } from '../../../foundation/i18n';
import { ASK } from '../../../foundation/permissions';
import { useGetLiveChatPersonQuery } from '../../../foundation/api';
import { PEOPLE_PATH } from '../../../foundation/paths';
import { usePersonName } from '../../../foundation/names';
import { Parts } from './Parts';
import { PersonActions } from './PersonActions';
import { PersonCard } from './PersonCard';
import { SuggestionsCard } from '../../people';

const Whole = ({ subjectId }: { subjectId: string }) => {
  const t = useText();
  const nameOf = usePersonName();
  const { currentData, isError, error, refetch } = useGetLiveChatPersonQuery(subjectId, {
    refetchOnMountOrArgChange: true,
  });
  const person = currentData?.person;
  return (
    <PageFrame
      title={person ? nameOf(person) : t('person.title')}
      tabTitle={t('person.title')}
      back={<Back to={PEOPLE_PATH}>{t('people.title')}</Back>}
      actions={person && <PersonActions person={person} />}
    >
      <Loaded
        data={currentData}
        error={isError ? error : undefined}
        failed={t('person.failed')}
        onRetry={() => void refetch()}
        skeleton={
          <>
            <CardSkeleton />
            <CardSkeleton />
          </>
        }
      >
        {(answer) => (
          <>
            <HoldsNote holds={answer.holds} />
            <PersonCard person={answer.person} />
            <PersonErasures openCases={answer.person.openCases} />
            <SuggestionsCard answer={answer} />
            <Parts answer={answer} />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
};

/** One person over all ids: who they are, what is held, and who else they may be. */
export const PersonPage = () => {
  const { subjectId = '' } = useParams();
  return (
    <Page.Protect permissions={ASK.subjectRead}>
      <Whole key={subjectId} subjectId={subjectId} />
    </Page.Protect>
  );
};
