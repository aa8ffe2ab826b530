import { IconButton } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { styled } from 'styled-components';
import type { FieldDefinition, ShowIf } from '../../../../../../protocol';
import { useText } from '../../../../foundation/i18n';
import { ChoiceControl, TextControl } from '../../../../foundation/ui';
import { type Problem } from '../../../../foundation/input';
import { hasOptions } from '../../rules/fieldTypes';
import { fieldName } from '../../rules/facts';
import { fieldControlId } from '../places';
import { DecimalControl } from './DecimalControl';

const Row = styled.div`
  align-items: start;
  display: grid;
  gap: 0.8rem;
  grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) minmax(0, 3fr) auto;
  > button {
    margin-top: 2.2rem;
  }
`;

const TESTS = ['equal', 'not_equal', 'filled', 'empty'] as const;

interface ConditionRowProps {
  number: number;
  condition: ShowIf;
  earlier: readonly FieldDefinition[];
  all: readonly FieldDefinition[];
  language: string;
  disabled: boolean;
  problem: Problem | undefined;
  onChange: (condition: ShowIf) => void;
  onRemove: () => void;
}

interface ConditionValueProps {
  id: string;
  /** The field that is asked of. */
  target: FieldDefinition | undefined;
  value: string;
  language: string;
  disabled: boolean;
  onChange: (value: string) => void;
}

/** What the answer is compared with: one of the field's choices, or what is typed. */
const ConditionValue = (props: ConditionValueProps) => {
  const { id, target, value, language, disabled, onChange } = props;
  const t = useText();
  const shared = { id, label: t('condition.value'), disabled, onChange };
  if (target && hasOptions(target.type))
    return (
      <ChoiceControl
        {...shared}
        value={value === '' ? undefined : value}
        options={(target.options ?? []).map((option) => ({
          value: option.value,
          label: option.label[language] ?? option.value,
        }))}
      />
    );
  const Value = target?.type === 'number' ? DecimalControl : TextControl;
  return <Value {...shared} value={value} />;
};

/** One condition: which field, what of it. A field that may not be spoken of stays in sight, flagged. */
export const ConditionRow = ({
  number,
  condition,
  earlier,
  all,
  language,
  disabled,
  problem,
  onChange,
  onRemove,
}: ConditionRowProps) => {
  const t = useText();
  const id = (part: string) => fieldControlId(`showIf.${number}${part}`);
  const target = earlier.find(({ key }) => key === condition.field);
  const stray = all.find(({ key }) => key === condition.field);
  const needsValue = condition.is === 'equal' || condition.is === 'not_equal';
  return (
    <Row>
      <ChoiceControl
        id={id('')}
        label={t('condition.field')}
        problem={problem}
        disabled={disabled}
        value={condition.field}
        options={[
          ...earlier.map((field) => ({ value: field.key, label: fieldName(field, language) })),
          ...(target
            ? []
            : [
                {
                  value: condition.field,
                  label: stray ? fieldName(stray, language) : condition.field,
                },
              ]),
        ]}
        onChange={(field) => onChange({ field, is: condition.is })}
      />
      <ChoiceControl
        id={id('.is')}
        label={t('condition.is')}
        disabled={disabled}
        value={condition.is}
        options={TESTS.map((test) => ({ value: test, label: t(`condition.${test}`) }))}
        onChange={(is) => onChange({ ...condition, is })}
      />
      {!needsValue && <span />}
      {needsValue && (
        <ConditionValue
          id={id('.value')}
          target={target}
          value={condition.value ?? ''}
          language={language}
          disabled={disabled}
          onChange={(value) => onChange({ ...condition, value })}
        />
      )}
      {!disabled && (
        <IconButton
          variant="ghost"
          label={t('condition.remove', { number: number + 1 })}
          onClick={onRemove}
        >
          <Cross />
        </IconButton>
      )}
    </Row>
  );
};
