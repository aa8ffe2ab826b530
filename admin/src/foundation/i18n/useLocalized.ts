import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { languageChain, pickText, type Localized } from '../../../../protocol';

/** A text in the reader's language; without one in it, the text that is given. */
export const useLocalized = (): ((texts: Localized | undefined, otherwise: string) => string) => {
  const { locale } = useIntl();
  return useCallback(
    (texts, otherwise) => pickText(texts, languageChain(locale, locale)) ?? otherwise,
    [locale]
  );
};
