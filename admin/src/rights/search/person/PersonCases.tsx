import { useSearchLiveChatCasesQuery } from '../../../foundation/api';
import { TableSkeleton, Hint, Loaded } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import { CasesTable } from '../../cases';

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
