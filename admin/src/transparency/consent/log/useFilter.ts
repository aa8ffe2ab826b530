import { useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { readFilter, writeFilter, type LogFilter } from './filter';

/** The filter that stands in the address, and how to change it. */
export const useFilter = () => {
  const [params, setParams] = useSearchParams();
  const { state } = useLocation() as { state: unknown };
  const filter = useMemo(() => readFilter(params, state), [params, state]);
  const put = (next: LogFilter) => {
    const written = writeFilter(next);
    setParams(written.params, { replace: true, state: written.state });
  };
  return {
    filter,
    change: (patch: LogFilter) => put({ ...filter, ...patch }),
    clear: () => put({}),
  };
};
