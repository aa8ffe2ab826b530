import type { Text } from '../../../foundation/i18n';
import type { FormDefinition } from '../../../../../protocol';
import { fieldName } from '../rules/facts';
import type { TextPlace } from '../rules/missing';

export const TABS = ['fields', 'texts', 'translate', 'where', 'look', 'age', 'versions'] as const;
export type Tab = (typeof TABS)[number];

export const rowId = (key: string) => `row-${key}`;
export const fieldControlId = (part: string) => `field-${part.replaceAll('.', '-')}`;
export const formControlId = (path: string) => `form-${path.replaceAll('.', '-')}`;

/** Where something is: which tab, which field, which control. */
export interface Spot {
  tab: Tab;
  field?: string;
  language?: string;
  control: string;
}

export const spotOfText = (place: TextPlace): Spot => {
  if (place.tab === 'texts') return { tab: 'texts', control: formControlId(`texts.${place.part}`) };
  const part = place.part === 'option' ? `options.${place.option}` : place.part;
  return { tab: 'fields', field: place.field, control: fieldControlId(part) };
};

export const nameOfText = (
  t: Text,
  form: FormDefinition,
  language: string,
  place: TextPlace
): string => {
  if (place.tab === 'texts') return t(`form.text.${place.part}`);
  const field = form.fields.find(({ key }) => key === place.field);
  const owner = field ? fieldName(field, language) : place.field;
  if (place.part === 'option') {
    const value = field?.options?.[place.option]?.value ?? '';
    return t('missing.option', { field: owner, value });
  }
  return t('missing.part', { field: owner, part: t(`field.${place.part}`) });
};

const TAB_OF: Record<string, Tab> = {
  appearance: 'look',
  minimumAge: 'age',
};

const LOCALIZED = new Set(['label', 'help', 'placeholder']);

/** Where the problem with this path is put right. Texts have one control for all languages. */
export const spotOfPath = (form: FormDefinition, path: string): Spot => {
  const [top = '', at = '', ...rest] = path.split('.');
  if (top === 'texts')
    return { tab: 'texts', language: at, control: formControlId(['texts', ...rest].join('.')) };
  // Lists are one control for all their entries.
  if (top === 'assignment') return { tab: 'where', control: formControlId(`${top}.${at}`) };
  if (top !== 'fields') return { tab: TAB_OF[top] ?? 'texts', control: formControlId(path) };
  const key = form.fields[Number(at)]?.key;
  const isOption = rest[0] === 'options' && rest[2] === 'label';
  const [part = 'key', language] = isOption ? [`options.${rest[1] ?? 0}`, rest[3]] : rest;
  const isText = isOption || LOCALIZED.has(part);
  return {
    tab: 'fields',
    ...(key !== undefined && { field: key }),
    ...(isText && language !== undefined && { language }),
    control: fieldControlId(isText ? part : rest.join('.') || 'key'),
  };
};
