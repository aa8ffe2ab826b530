import { useCallback } from 'react';
import type { ChatSummary } from '../../../../protocol';
import { pagePath } from '../text';
import { useText } from './useText';

type Named = Pick<ChatSummary, 'visitor' | 'page'>;

/** What to call a visitor: by name if it was told, else by the page on which the chat began. */
export const useVisitorName = (): ((chat: Named) => string) => {
  const t = useText();
  return useCallback(
    ({ visitor, page }) => {
      if (visitor.name) return visitor.name;
      if (visitor.email) return visitor.email;
      return page ? t('visitor.from', { page: pagePath(page.url) }) : t('visitor.unnamed');
    },
    [t]
  );
};
