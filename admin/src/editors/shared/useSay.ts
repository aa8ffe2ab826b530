import { useMemo } from 'react';
import { useLanguageName, useText } from '../../i18n';
import type { Say } from './say';

export const useSay = (): Say => {
  const t = useText();
  const languageName = useLanguageName();
  return useMemo(() => ({ t, languageName }), [t, languageName]);
};
