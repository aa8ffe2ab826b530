import type { PrechatField } from '../../../../protocol/rest';
import type { TextKey } from '../i18n';

// Only slips are caught here; whether an address exists nobody can tell from its looks.
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What is wrong with the answers, by the fields' keys. */
export const checkFields = (
  fields: readonly PrechatField[],
  values: Record<string, string>
): Record<string, TextKey> => {
  const errors: Record<string, TextKey> = {};
  for (const { key, type, required } of fields) {
    const value = (values[key] ?? '').trim();
    if (required && value === '') errors[key] = 'required';
    if (type === 'email' && value !== '' && !EMAIL.test(value)) errors[key] = 'checkEmail';
  }
  return errors;
};
