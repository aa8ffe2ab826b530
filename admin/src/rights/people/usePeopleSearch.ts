import type { SubjectFilter } from '../../../../protocol';
import {
  useLazySearchLiveChatPeopleQuery,
  useSearchLiveChatPeopleQuery,
} from '../../foundation/api';
import { usePages } from '../../foundation/ui';

/** People that fit a filter, page by page; without a filter nobody is asked. */
export const usePeopleSearch = (filter: SubjectFilter | undefined) => {
  const first = useSearchLiveChatPeopleQuery(
    { filter: filter ?? {} },
    { skip: filter === undefined, refetchOnMountOrArgChange: true }
  );
  const [ask] = useLazySearchLiveChatPeopleQuery();
  const { pages, ...rest } = usePages(first, async (cursor) => {
    const { data } = await ask({ filter: filter ?? {}, cursor });
    return data;
  });
  return {
    ...rest,
    people: pages?.flatMap(({ people }) => people),
    /** The index does not have everything yet. */
    catchingUp: pages?.some((page) => page.catchingUp) ?? false,
  };
};
