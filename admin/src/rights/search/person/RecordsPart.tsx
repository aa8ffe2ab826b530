import {
  useGetLiveChatPersonRecordsQuery,
  useLazyGetLiveChatPersonRecordsQuery,
} from '../../../foundation/api';
import { LoadMore, TableSkeleton, Loaded, usePages } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import { ChatsBar } from './ChatsBar';
import { chatsOf } from '../../../foundation/personal-data';
import { RecordsTable } from './RecordsTable';
import { useChatChoice } from './useChatChoice';

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
  const { choice, clear } = useChatChoice(store);
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
            {choice && choice.chosen.length > 0 && (
              <ChatsBar chatIds={chatsOf(records, choice.chosen)} onClear={clear} />
            )}
            <RecordsTable
              store={answer.store}
              records={records}
              masked={answer.masked}
              choice={choice}
            />
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
