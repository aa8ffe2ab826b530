import type { FormDefinition } from '../../../../../protocol';
import type { Text } from '../../../foundation/i18n';
import type { Problem } from '../../../foundation/input';
import { fieldName } from '../rules/facts';

/** A problem in the list: with the name of the field that it is about. */
export const problemText = (
  t: Text,
  form: FormDefinition,
  language: string,
  { path, text }: Problem
): string => {
  const words = typeof text === 'string' ? t(text) : text.words;
  const [top, at] = path.split('.');
  const field = top === 'fields' ? form.fields[Number(at)] : undefined;
  return field ? t('editor.problemOf', { what: fieldName(field, language), words }) : words;
};
