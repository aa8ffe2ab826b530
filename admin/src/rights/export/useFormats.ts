import { useCallback } from 'react';
import type { ExportFormat } from '../../../../protocol';
import { useText } from '../../foundation/i18n';

/** Formats by name: "PDF, Excel". */
export const useFormats = (): ((formats: readonly ExportFormat[]) => string) => {
  const t = useText();
  return useCallback(
    (formats) => formats.map((format) => t(`exportFormat.${format}`)).join(', '),
    [t]
  );
};
