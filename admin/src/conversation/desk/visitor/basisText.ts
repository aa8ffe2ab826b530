import type { Text } from '../../../foundation/i18n';
import { en, type MessageKey } from '../../../foundation/translations';

/** A lawful basis in words; one that this version does not know is shown as it is. */
export const basisText = (t: Text, basis: string): string => {
  const key = `basis.${basis}`;
  return Object.hasOwn(en, key) ? t(key as MessageKey) : basis;
};
