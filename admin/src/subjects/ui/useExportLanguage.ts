import { useIntl } from 'react-intl';
import { EXPORT_LANGUAGES } from '../../../../protocol';

/** A language that letters and exports can be written in: the wanted one, else the reader's, else English. */
export const useExportLanguage = (wanted?: string): string => {
  const { locale } = useIntl();
  const known = [wanted, locale].map((tag) =>
    EXPORT_LANGUAGES.find((one) => one === tag?.split('-')[0]?.toLowerCase())
  );
  return known.find(Boolean) ?? 'en';
};
