import { useIntl } from 'react-intl';
import { exportLanguage } from '../../../../protocol';

/** The language that letters and exports for somebody are written in; of whom none is known, the reader's. */
export const useExportLanguage = (theirs?: string): string => {
  const { locale } = useIntl();
  return exportLanguage(theirs ?? locale);
};
