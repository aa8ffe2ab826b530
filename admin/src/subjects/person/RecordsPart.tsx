import { useGetLiveChatPersonRecordsQuery, useLazyGetLiveChatPersonRecordsQuery } from '../../api';
import { LoadMore, TableSkeleton } from '../../consents';
import { useText } from '../../i18n';
import { Loaded, usePages } from '../ui';
import { RecordsTable } from './RecordsTable';

interface RecordsPartProps {
  subjectId: string;
  store: string;
  total: number;
}

/** One category of somebody's records, page by page. */
export const RecordsPart = ({ subjectId, store, total }: RecordsPartProps) => {
  const t = useText();
  const first = useGetLiveChatPersonRecordsQuery(
    { subjectId, store },
    { refetchOnMountOrArgChange: true }
  );
  const [ask] = useLazyGetLiveChatPersonRecordsQuery();
  const { pages, error, reload, more } = usePages(first, async (cursor) => {
    const { data } = await ask({ subjectId, store, cursor });
    return data;
  });
  const [page] = pages ?? [];
  return (
    <Loaded
      data={page}
      error={error}
      failed={t('person.recordsFailed')}
      onRetry={reload}
      skeleton={<TableSkeleton />}
    >
      {(answer) => {
        const records = (pages ?? []).flatMap((one) => one.records);
        return (
          <>
            <RecordsTable store={answer.store} records={records} masked={answer.masked} />
            <LoadMore
              shown={records.length}
              total={Math.max(total, records.length)}
              more={more.hasMore}
              loading={more.loadingMore}
              failed={more.moreFailed}
              onMore={more.onMore}
            />
          </>
        );
      }}
    </Loaded>
  );
};
