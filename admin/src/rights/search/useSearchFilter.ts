import { useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { SubjectFilter } from '../../../../protocol';
import { filterIn, isEmptyFilter, tidyFilter } from './filter';

/**
 * The search that the browser keeps with an entry of its history, so that going back finds it again. Nothing of it
 * stands in the address: what is searched for must end up in no log and no copied link (T18).
 */
export const useSearchFilter = () => {
  const { pathname, state } = useLocation() as { pathname: string; state: unknown };
  const navigate = useNavigate();
  const filter = useMemo(() => filterIn(state), [state]);
  const search = (next: SubjectFilter) => {
    const tidy = tidyFilter(next);
    navigate(pathname, {
      replace: true,
      state: isEmptyFilter(tidy) ? null : { filter: tidy },
    });
  };
  return { filter, search };
};
