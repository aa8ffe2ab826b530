import { useCallback } from 'react';
import type { StoreInfo } from '../../../../protocol';
import { useLanguageName, useText, type Text } from '../i18n';
import { en, type MessageKey } from '../translations';
import { humanName } from './record';
import { valueKey } from './valueNames';

const isKey = (key: string): key is MessageKey => Object.hasOwn(en, key);

const told = (t: Text, key: string): string | undefined => (isKey(key) ? t(key) : undefined);

/** Names of our own categories of data in the reader's language, of other plugins' as they call them. */
export const useStoreName = (): ((store: string, infos?: readonly StoreInfo[]) => string) => {
  const t = useText();
  return useCallback(
    (store, infos) =>
      told(t, `store.${store}`) ??
      infos?.find(({ key }) => key === store)?.label ??
      humanName(store),
    [t]
  );
};

/** Headings of columns, by store and field. */
export const useFieldName = (): ((store: StoreInfo, field: string) => string) => {
  const t = useText();
  return useCallback(
    (store, field) =>
      told(t, `storeField.${store.key}.${field}`) ??
      store.fieldLabels?.[field] ??
      told(t, `storeField.${field}`) ??
      humanName(field),
    [t]
  );
};

/** "3 chats"; of a category that has no plural of ours, "Orders: 3". */
export const useCountText = (): ((store: string, count: number) => string) => {
  const t = useText();
  const nameOf = useStoreName();
  return useCallback(
    (store, count) => {
      const key = `storeCount.${store}`;
      return isKey(key) ? t(key, { count }) : `${nameOf(store)}: ${count}`;
    },
    [t, nameOf]
  );
};

/** Words of the protocol and tags of languages as a reader knows them; anything else as it stands. */
export const useValueName = (): ((
  store: string,
  field: string,
  value: string,
  values?: Readonly<Record<string, unknown>>
) => string) => {
  const t = useText();
  const languageName = useLanguageName();
  return useCallback(
    (store, field, value, values) => {
      if (field === 'language') return languageName(value);
      return told(t, valueKey(store, field, value, values) ?? '') ?? value;
    },
    [t, languageName]
  );
};
