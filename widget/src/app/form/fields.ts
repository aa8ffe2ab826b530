import type { PrechatField, WidgetConfig } from '../../../../protocol/rest';
import { OFFLINE_FIELDS } from '../chat';
import type { Identity } from '../../contract';
import type { Texts } from '../i18n';

/** The form's questions; when nobody is there, also where an answer can be sent, unless it asks that already. */
export const formFields = (
  { form, available }: WidgetConfig,
  { t }: Pick<Texts, 't'>
): PrechatField[] => {
  if (available) return form.fields;
  const [name, email] = OFFLINE_FIELDS;
  const asked = (test: (field: PrechatField) => boolean): boolean => form.fields.some(test);
  const extra: PrechatField[] = [];
  if (!asked(({ key }) => key === 'name')) {
    extra.push({ key: name, type: 'text', label: t('yourName'), required: false });
  }
  if (!asked(({ type }) => type === 'email')) {
    extra.push({
      key: email,
      type: 'email',
      label: t('yourEmail'),
      help: t('emailHint'),
      required: false,
    });
  }
  return [...form.fields, ...extra];
};

/** What the page knows about its visitor, for fields that ask just that. */
export const suggested = (field: PrechatField, { name, email }: Identity): string => {
  if (field.type === 'email') return email ?? '';
  return /^(offline_)?name$/.test(field.key) ? (name ?? '') : '';
};
