import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { TABS, type Tab } from './places';

interface Address {
  tab: Tab;
  field: string;
  language: string;
}

/** Tab, field and language as they stand in the address, so that each can be linked to. */
export const useBuilderAddress = () => {
  const [search, setSearch] = useSearchParams();
  const tab = TABS.find((one) => one === search.get('tab')) ?? 'fields';
  const go = useCallback(
    (to: Partial<Address>) =>
      setSearch(
        (now) => {
          const next = new URLSearchParams(now);
          for (const [name, value] of Object.entries(to)) next.set(name, value);
          return next;
        },
        { replace: true }
      ),
    [setSearch]
  );
  return {
    tab,
    field: search.get('field') ?? undefined,
    language: search.get('language') ?? undefined,
    go,
  };
};
