import { useCallback } from 'react';
import { useText } from '../../i18n';
import { reasonOf } from './reasonOf';

/** Why a REST request failed: what the server says, or that it says nothing. */
export const useFailure = (): ((error: unknown) => string) => {
  const t = useText();
  return useCallback(
    (error) => {
      const { said, key } = reasonOf(error);
      return said === undefined ? t(key) : `${t(key)} (${said})`;
    },
    [t]
  );
};
