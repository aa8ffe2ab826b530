import { useMemo } from 'react';
import { useLanguageName, useText } from '../../foundation/i18n';
import type { Say } from '../definitions';

export const useSay = (): Say => {
  const t = useText();
  const languageName = useLanguageName();
  return useMemo(() => ({ t, languageName }), [t, languageName]);
};
