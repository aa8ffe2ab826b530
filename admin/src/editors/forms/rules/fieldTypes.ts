import type { FieldDefinition, FieldType } from '../../../../../protocol';
import { suggestKey } from '../../shared/keys';

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

/** A field as it stands when it was just added: nothing required, nothing ticked, no purpose chosen for people. */
export const newField = (type: FieldType, taken: ReadonlySet<string>): FieldDefinition => ({
  key: suggestKey('', taken, type),
  type,
  label: {},
  required: false,
  ...(hasOptions(type) && { options: [] }),
  ...(type === 'hidden' && { source: { from: 'query' as const } }),
});
