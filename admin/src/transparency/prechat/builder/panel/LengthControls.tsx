import { Flex } from '@strapi/design-system';
import type { FieldRules } from '../../../../../../protocol';
import { useText } from '../../../../foundation/i18n';
import { NumberControl } from '../../../../foundation/ui';
import { problemAt } from '../../../../foundation/input';
import { hasLength } from '../../rules/fieldTypes';
import type { FieldEditing } from '../editing';
import { fieldControlId } from '../places';

interface LengthControlsProps {
  editing: FieldEditing;
  rules: FieldRules;
  onChange: (change: FieldRules) => void;
}

/** Shortest and longest answer. */
export const LengthControls = ({ editing, rules, onChange }: LengthControlsProps) => {
  const t = useText();
  const { field, index, problems, disabled } = editing;
  if (!hasLength(field.type)) return null;
  return (
    <Flex gap={3} alignItems="flex-start">
      {(['minLength', 'maxLength'] as const).map((rule) => (
        <NumberControl
          key={rule}
          id={fieldControlId(`rules.${rule}`)}
          label={t(`field.${rule}`)}
          min={rule === 'maxLength' ? 1 : 0}
          max={2_000}
          problem={problemAt(problems, `fields.${index}.rules.${rule}`)}
          disabled={disabled}
          value={rules[rule]}
          onChange={(value) => onChange({ [rule]: value })}
        />
      ))}
    </Flex>
  );
};
