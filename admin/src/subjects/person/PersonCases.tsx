import { useSearchLiveChatCasesQuery } from '../../api';
import { TableSkeleton } from '../../consents';
import { useText } from '../../i18n';
import { Hint } from '../../ui';
import { CasesTable } from '../cases/CasesTable';
import { Loaded } from '../ui';

/** Requests of one person, closed ones too. */
export const PersonCases = ({ subjectId }: { subjectId: string }) => {
  const t = useText();
  const { currentData, isError, error, refetch } = useSearchLiveChatCasesQuery(
    { subjectId, view: 'all' },
    { refetchOnMountOrArgChange: true }
  );
  return (
    <Loaded
      data={currentData}
      error={isError ? error : undefined}
      failed={t('cases.failed')}
      onRetry={() => void refetch()}
      skeleton={<TableSkeleton />}
    >
      {({ cases }) =>
        cases.length === 0 ? <Hint title={t('person.noCases')} /> : <CasesTable cases={cases} />
      }
    </Loaded>
  );
};
