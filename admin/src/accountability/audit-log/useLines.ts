import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useLazySearchLiveChatAuditQuery, useSearchLiveChatAuditQuery } from '../../foundation/api';
import { usePages } from '../../foundation/ui';
import { readLines, writeLines, type LineFilter } from './audit';

/** Lines of the filter that stands in the address, page by page. */
export const useLines = () => {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => readLines(params), [params]);
  const first = useSearchLiveChatAuditQuery(filter, { refetchOnMountOrArgChange: true });
  const [ask] = useLazySearchLiveChatAuditQuery();
  const { pages, error, reload, more } = usePages(
    first,
    async (cursor) => (await ask({ ...filter, cursor })).data
  );
  const put = (next: LineFilter) => setParams(writeLines(next), { replace: true });
  return {
    filter,
    change: (part: LineFilter) => put({ ...filter, ...part }),
    clear: () => put({}),
    lines: pages?.flatMap(({ lines }) => lines),
    total: pages?.[0]?.total ?? 0,
    known: { actions: pages?.[0]?.actions ?? [], actors: pages?.[0]?.actors ?? [] },
    error,
    reload,
    more,
  };
};
