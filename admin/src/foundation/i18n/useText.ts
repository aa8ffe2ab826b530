import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { PLUGIN_ID } from '../plugin';
import { en, type MessageKey } from '../translations';

export type Values = Record<string, string | number | Date>;
export type Text = (key: MessageKey, values?: Values) => string;

/** The panel's texts in the reader's language; a key that does not exist is an error of the compiler. */
export const useText = (): Text => {
  const { formatMessage } = useIntl();
  return useCallback(
    (key, values) => formatMessage({ id: `${PLUGIN_ID}.${key}`, defaultMessage: en[key] }, values),
    [formatMessage]
  );
};
