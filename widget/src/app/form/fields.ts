import type { Answer, Answers, PrechatField } from '../../../../protocol/prechat';
import type { WidgetConfig } from '../../../../protocol/rest';
import type { Identity } from '../../contract';
import type { Texts } from '../i18n';

/** Keys of the fields that the widget adds when nobody is there. */
export const OFFLINE_FIELDS = ['offline_name', 'offline_email'] as const;

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
export const suggested = (
  { type, key }: Pick<PrechatField, 'type' | 'key'>,
  { name, email }: Identity
): string => {
  if (type === 'email') return email ?? '';
  return type === 'text' && /^(offline_)?name$/.test(key) ? (name ?? '') : '';
};

const initial = (field: PrechatField, identity: Identity): Answer => {
  const text = suggested(field, identity) || (field.default ?? '');
  return field.type === 'choices' ? [text].filter(Boolean) : text;
};

/** What the fields hold: what was typed, or else what is known or proposed. A consent box holds nothing before it is ticked. */
export const formValues = (
  fields: readonly PrechatField[],
  typed: Answers,
  identity: Identity
): Answers =>
  Object.fromEntries(
    fields
      .filter(({ type }) => type !== 'hidden' && type !== 'consent')
      .map((field) => [field.key, typed[field.key] ?? initial(field, identity)])
  );
