import { useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { useLazySearchLiveChatCasesQuery, useSearchLiveChatCasesQuery } from '../../foundation/api';
import { readList, writeList, type ListFilter } from './rules/caseList';
import { usePages } from '../../foundation/ui';

/** The list of cases with what narrows it down. */
export const useCaseList = () => {
  const [params, setParams] = useSearchParams();
  const { state } = useLocation() as { state: unknown };
  const filter = useMemo(() => readList(params, state), [params, state]);
  const change = (patch: Partial<ListFilter>) => {
    const written = writeList({ ...filter, ...patch });
    setParams(written.params, { replace: true, state: written.state });
  };

  const first = useSearchLiveChatCasesQuery(filter, { refetchOnMountOrArgChange: true });
  const [ask] = useLazySearchLiveChatCasesQuery();
  const { pages, ...rest } = usePages(first, async (cursor) => {
    const { data } = await ask({ ...filter, cursor });
    return data;
  });
  return {
    ...rest,
    filter,
    change,
    cases: pages?.flatMap(({ cases }) => cases),
    // The counts stay while another view is being loaded.
    counts: first.data?.counts,
  };
};
