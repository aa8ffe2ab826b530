import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** Name of a language in the reader's own; the tag itself when the browser does not know it. */
export const useLanguageName = (): ((tag: string) => string) => {
  const { formatDisplayName } = useIntl();
  return useCallback(
    (tag) => {
      try {
        return formatDisplayName(tag, { type: 'language' }) ?? tag;
      } catch {
        // A tag that is none, told by a stranger's browser: shown as it came.
        return tag;
      }
    },
    [formatDisplayName]
  );
};
