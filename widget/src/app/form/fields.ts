import {
  asksName,
  type Answer,
  type Answers,
  type PrechatField,
} from '../../../../protocol/transparency/prechat';
import type { WidgetConfig } from '../../../../protocol/transparency/start';
import type { Identity } from '../../contract';
import type { Texts } from '../i18n';
import { OFFLINE_EMAIL } from './shown';

/** Keys of the fields that the widget adds when nobody is there. */
export const OFFLINE_FIELDS = ['offline_name', OFFLINE_EMAIL] as const;

/**
 * The form's questions; when nobody is there, also where an answer can be sent, without which nobody could be answered
 * who goes away. A question of the form for an address is that one, and has to be filled in then; one that may stay
 * hidden stands in for ours while it is shown (`visibleFields`).
 */
export const formFields = (
  { form, available }: WidgetConfig,
  { t }: Pick<Texts, 't'>
): PrechatField[] => {
  if (available) return form.fields;
  const [name, email] = OFFLINE_FIELDS;
  const fields = [...form.fields];
  if (!fields.some(asksName)) {
    fields.push({ key: name, type: 'name', label: t('yourName'), required: false });
  }
  const own = fields.find(({ type, showIf }) => type === 'email' && !showIf?.length);
  if (!own) fields.push({ key: email, type: 'email', label: t('yourEmail'), required: true });
  return fields.map((field) =>
    field === own || (!own && field.type === 'email')
      ? // The form's own words may say that it can be left empty.
        { ...field, help: t('emailHint'), required: true }
      : field
  );
};

/** What the page knows about its visitor, for fields that ask just that. */
export const suggested = (
  field: Pick<PrechatField, 'type' | 'key'>,
  { name, email }: Identity
): string => (field.type === 'email' ? email : asksName(field) && name) || '';

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
