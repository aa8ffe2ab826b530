import type { FieldDefinition, FormDefinition, PurposeVersion } from '../../../../../protocol';
import type { Problem } from '../../../foundation/input';

/** What every part of the builder needs. */
export interface Editing {
  form: FormDefinition;
  change: (next: (form: FormDefinition) => FormDefinition) => void;
  /** Language that texts are shown and written in. */
  language: string;
  disabled: boolean;
  problems: readonly Problem[];
  /** Unknown to people who may not see them. */
  purposes: readonly PurposeVersion[] | undefined;
  /** Keys that answers are already stored under; they keep them. */
  usedKeys: ReadonlySet<string>;
}

/** What the parts of the field's panel need. */
export interface FieldEditing extends Editing {
  field: FieldDefinition;
  index: number;
  changeField: (change: Partial<FieldDefinition>) => void;
}
