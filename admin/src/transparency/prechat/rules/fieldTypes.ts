import {
  ENQUIRY,
  type FieldDefinition,
  type FieldType,
  type PurposeVersion,
} from '../../../../../protocol';
import { suggestKey } from '../../definitions';
import { usualLabel } from './usualLabels';

/** Types in the groups of the menu. */
export const TYPE_GROUPS = [
  { id: 'contact', types: ['name', 'email', 'phone', 'text'] },
  { id: 'answer', types: ['longtext', 'number', 'date', 'choice', 'choices', 'department'] },
  { id: 'consent', types: ['consent'] },
  { id: 'other', types: ['info', 'statement', 'hidden'] },
] as const satisfies readonly { id: string; types: readonly FieldType[] }[];

/** Whether a field brings data in, and so must say what for (R26). */
export const collects = (type: FieldType): boolean =>
  type !== 'info' && type !== 'statement' && type !== 'consent';

/** Whether the choices are written here; those of a department field are the departments themselves. */
export const hasOptions = (type: FieldType): boolean => type === 'choice' || type === 'choices';

export const hasLength = (type: FieldType): boolean =>
  type === 'name' || type === 'text' || type === 'longtext' || type === 'email' || type === 'phone';

export const hasRange = (type: FieldType): boolean => type === 'number' || type === 'date';

export const hasTemplate = (type: FieldType): boolean => type === 'text' || type === 'phone';

/** Whether a visitor fills it in by hand. */
export const isFilledIn = (type: FieldType): boolean => collects(type) && type !== 'hidden';

/** Whether the text of the label is written here; a consent box has its purpose's. */
export const hasLabel = (type: FieldType): boolean => type !== 'consent';

export const hasPlaceholder = (type: FieldType): boolean => hasLength(type) || type === 'number';

/**
 * What a new field is for, in sight and to be changed: answering the enquiry, which is what a form before a chat asks
 * for. A box stands for a consent only where there is no choice between several.
 */
const proposed = (
  type: FieldType,
  fields: readonly FieldDefinition[],
  purposes: readonly PurposeVersion[]
): Partial<FieldDefinition> => {
  const active = purposes.filter((purpose) => purpose.active);
  if (type === 'consent') {
    const free = active.filter(
      ({ key, lawfulBasis }) =>
        lawfulBasis === 'consent' && !fields.some(({ purpose }) => purpose === key)
    );
    const [only] = free;
    return only && free.length === 1
      ? { purpose: only.key, required: Boolean(only.conditionReason) }
      : {};
  }
  const enquiry = active.find(({ key }) => key === ENQUIRY);
  if (!collects(type) || !enquiry) return {};
  const { key: purpose, lawfulBasis, retention } = enquiry;
  return { processing: { purpose, lawfulBasis, retention } };
};

/** A field as it stands when it was just added: nothing required, nothing ticked; with its usual label, if it has one. */
export const newField = (
  type: FieldType,
  fields: readonly FieldDefinition[],
  purposes: readonly PurposeVersion[],
  languages: readonly string[]
): FieldDefinition => ({
  key: suggestKey('', new Set(fields.map(({ key }) => key)), type),
  type,
  label: usualLabel(type, languages),
  required: false,
  ...(hasOptions(type) && { options: [] }),
  ...(type === 'hidden' && { source: { from: 'query' as const } }),
  ...proposed(type, fields, purposes),
});
