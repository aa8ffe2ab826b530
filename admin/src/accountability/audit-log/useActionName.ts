import { useCallback } from 'react';
import { useText } from '../../foundation/i18n';
import { en, type MessageKey } from '../../foundation/translations';

const isKey = (key: string): key is MessageKey => Object.hasOwn(en, key);

/** Actions and their areas in words; nothing for those that have none here. */
export const useActionName = () => {
  const t = useText();
  const told = useCallback((key: string) => (isKey(key) ? t(key) : undefined), [t]);
  return {
    action: (action: string) => told(`auditDo.${action}`),
    group: (group: string) => told(`auditGroup.${group}`),
  };
};
