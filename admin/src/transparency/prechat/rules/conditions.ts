import type { FieldDefinition, ShowIf } from '../../../../../protocol';
import { collects, hasOptions } from './fieldTypes';

/** - `missing`: there is no such field any more
 *  - `later`: it comes after, so it has no answer yet
 *  - `option`: it has no such choice any more */
export type BrokenReason = 'missing' | 'later' | 'option';

export interface BrokenCondition {
  /** Key of the field whose condition it is, and the condition's place. */
  field: string;
  index: number;
  reason: BrokenReason;
}

/** Fields that a condition of the field at `index` may speak of: earlier ones with an answer. */
export const earlierFields = (
  fields: readonly FieldDefinition[],
  index: number
): FieldDefinition[] => fields.slice(0, index).filter(({ type }) => collects(type));

const reasonOf = (
  { field, is, value }: ShowIf,
  earlier: readonly FieldDefinition[],
  all: readonly FieldDefinition[]
): BrokenReason | undefined => {
  const target = earlier.find(({ key }) => key === field);
  if (!target)
    return all.some(({ key, type }) => key === field && collects(type)) ? 'later' : 'missing';
  const needsOption = hasOptions(target.type) && (is === 'equal' || is === 'not_equal');
  if (needsOption && !target.options?.some((option) => option.value === value)) return 'option';
  return undefined;
};

/** Conditions that no answer can meet or that speak of nothing, e.g. after fields were moved or removed. */
export const brokenConditions = (fields: readonly FieldDefinition[]): BrokenCondition[] =>
  fields.flatMap(({ key, showIf = [] }, at) => {
    const earlier = earlierFields(fields, at);
    return showIf.flatMap((condition, index) => {
      const reason = reasonOf(condition, earlier, fields);
      return reason ? [{ field: key, index, reason }] : [];
    });
  });
