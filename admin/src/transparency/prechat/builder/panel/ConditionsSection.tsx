import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { FIELD_LENGTHS, type ShowIf } from '../../../../../../protocol';
import { useText } from '../../../../foundation/i18n';
import { problemAt } from '../../../../foundation/input';
import { earlierFields } from '../../rules/conditions';
import type { FieldEditing } from '../editing';
import { ConditionRow } from './ConditionRow';
import { SectionFrame } from './SectionFrame';

/** When a field is shown: all conditions must hold, and they speak of earlier fields only. */
export const ConditionsSection = ({
  field,
  index,
  form,
  changeField,
  language,
  disabled,
  problems,
}: FieldEditing) => {
  const t = useText();
  const conditions = field.showIf ?? [];
  const earlier = earlierFields(form.fields, index);
  const last = earlier.at(-1);

  const set = (next: ShowIf[]) => changeField({ showIf: next.length > 0 ? next : undefined });
  if (conditions.length === 0 && !last) return null;
  return (
    <SectionFrame title={t('field.showIf')} explain={t('field.showIfHint')}>
      {conditions.map((condition, at) => (
        <ConditionRow
          key={at}
          number={at}
          condition={condition}
          earlier={earlier}
          all={form.fields}
          language={language}
          disabled={disabled}
          problem={problemAt(problems, `fields.${index}.showIf.${at}`)}
          onChange={(next) => set(conditions.map((one, other) => (other === at ? next : one)))}
          onRemove={() => set(conditions.filter((_one, other) => other !== at))}
        />
      ))}
      {!disabled && last && conditions.length < FIELD_LENGTHS.conditions && (
        <div>
          <Button
            variant="tertiary"
            size="S"
            startIcon={<Plus />}
            onClick={() => set([...conditions, { field: last.key, is: 'filled' }])}
          >
            {t('field.addCondition')}
          </Button>
        </div>
      )}
    </SectionFrame>
  );
};
