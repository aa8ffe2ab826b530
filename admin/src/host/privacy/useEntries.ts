import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { ENTRIES, type Entry } from './entries';

const ASKED = ENTRIES.flatMap(({ ask }) => ask);

/** The pages that this person may open; nothing while it is being asked. */
export const useEntries = (): Entry[] | undefined => {
  const check = useAuth('useEntries', (state) => state.checkUserHasPermissions);
  const [entries, setEntries] = useState<Entry[]>();
  useEffect(() => {
    let wanted = true;
    const answer = (held: readonly { action: string }[]) => {
      const actions = new Set(held.map(({ action }) => action));
      if (wanted)
        setEntries(ENTRIES.filter(({ ask }) => ask.some(({ action }) => actions.has(action))));
    };
    void check(ASKED).then(answer, () => answer([]));
    return () => {
      wanted = false;
    };
  }, [check]);
  return entries;
};
