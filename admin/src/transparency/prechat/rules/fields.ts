import type { FieldDefinition } from '../../../../../protocol';
import { suggestKey } from '../../definitions';

type Fields = readonly FieldDefinition[];

export const keysOf = (fields: Fields): Set<string> => new Set(fields.map(({ key }) => key));

export const insertAt = (
  fields: Fields,
  index: number,
  field: FieldDefinition
): FieldDefinition[] => [...fields.slice(0, index), field, ...fields.slice(index)];

export const removeField = (fields: Fields, key: string): FieldDefinition[] =>
  fields.filter((field) => field.key !== key);

/** Moves a field so that it stands at `to`; places outside the list are its ends. */
export const moveField = (fields: Fields, key: string, to: number): FieldDefinition[] => {
  const field = fields.find((one) => one.key === key);
  if (!field) return [...fields];
  const others = removeField(fields, key);
  return insertAt(others, Math.max(0, Math.min(to, others.length)), field);
};

/** A copy right behind the original, under a key of its own. */
export const duplicateField = (
  fields: Fields,
  key: string
): { fields: FieldDefinition[]; key: string } | undefined => {
  const index = fields.findIndex((one) => one.key === key);
  const original = fields[index];
  if (!original) return undefined;
  const copy = { ...structuredClone(original), key: suggestKey(key, keysOf(fields), key) };
  return { fields: insertAt(fields, index + 1, copy), key: copy.key };
};

export const replaceField = (
  fields: Fields,
  key: string,
  change: Partial<FieldDefinition>
): FieldDefinition[] =>
  fields.map((field) => (field.key === key ? { ...field, ...change } : field));

/** Gives a field another key; conditions that speak of it follow. */
export const renameField = (fields: Fields, from: string, to: string): FieldDefinition[] =>
  fields.map((field) => ({
    ...field,
    key: field.key === from ? to : field.key,
    ...(field.showIf && {
      showIf: field.showIf.map((condition) =>
        condition.field === from ? { ...condition, field: to } : condition
      ),
    }),
  }));
