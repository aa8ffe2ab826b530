import { useCallback } from 'react';
import type { Person } from '../../../../protocol';
import { useText } from '../i18n';

type Named = Pick<Person, 'name' | 'emails' | 'phones'>;

/** What to call a person: by name, else by an address or number, else nameless. */
export const usePersonName = (): ((person: Named) => string) => {
  const t = useText();
  return useCallback(
    ({ name, emails, phones }) => name ?? emails[0] ?? phones[0] ?? t('people.nameless'),
    [t]
  );
};
