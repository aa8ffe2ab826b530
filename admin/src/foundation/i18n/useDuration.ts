import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { durationParts } from '../text';
import { useText } from './useText';

/** Lengths of time in the reader's language: "under a minute", "3 min", "1 hr 5 min". */
export const useDuration = (): ((ms: number) => string) => {
  const { formatNumber } = useIntl();
  const t = useText();
  return useCallback(
    (ms) => {
      const parts = durationParts(ms).map(({ value, unit }) =>
        formatNumber(value, { style: 'unit', unit, unitDisplay: 'short' })
      );
      return parts.length === 0 ? t('time.underMinute') : parts.join(' ');
    },
    [formatNumber, t]
  );
};
