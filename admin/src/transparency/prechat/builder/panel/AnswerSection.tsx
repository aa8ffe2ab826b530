import { Flex } from '@strapi/design-system';
import type { FieldRules } from '../../../../../../protocol';
import { useText } from '../../../../foundation/i18n';
import { CheckControl, TextControl } from '../../../../foundation/ui';
import { problemAt } from '../../../../foundation/input';
import { hasRange, hasTemplate } from '../../rules/fieldTypes';
import type { FieldEditing } from '../editing';
import { fieldControlId } from '../places';
import { DecimalControl } from './DecimalControl';
import { DefaultControl } from './DefaultControl';
import { LengthControls } from './LengthControls';
import { SectionFrame } from './SectionFrame';

/** Without rules that say nothing. */
const tidy = (rules: FieldRules): FieldRules | undefined => {
  const kept = Object.entries(rules).filter(([, value]) => value !== undefined && value !== '');
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
};

/** What an answer must look like. */
export const AnswerSection = (editing: FieldEditing) => {
  const t = useText();
  const { field, index, changeField, disabled, problems } = editing;
  const rules = field.rules ?? {};
  const setRules = (change: FieldRules) => changeField({ rules: tidy({ ...rules, ...change }) });
  const at = (part: string) => problemAt(problems, `fields.${index}.${part}`);
  return (
    <SectionFrame
      title={t('field.answer')}
      {...(field.type === 'department' && { explain: t('field.departmentsHint') })}
    >
      <CheckControl
        id={fieldControlId('required')}
        label={t('field.required')}
        hint={t('field.requiredHint')}
        checked={field.required}
        disabled={disabled}
        onChange={(required) => changeField({ required })}
      />
      <DefaultControl {...editing} />
      <LengthControls editing={editing} rules={rules} onChange={setRules} />
      {hasRange(field.type) && (
        <Flex gap={3} alignItems="flex-start">
          {(['min', 'max'] as const).map((bound) => {
            const control = {
              id: fieldControlId(`rules.${bound}`),
              label: t(`field.${bound}`),
              problem: at(`rules.${bound}`),
              disabled,
              value: rules[bound] ?? '',
              onChange: (text: string) => setRules({ [bound]: text }),
            };
            return field.type === 'date' ? (
              <TextControl key={bound} {...control} type="date" />
            ) : (
              <DecimalControl key={bound} {...control} />
            );
          })}
        </Flex>
      )}
      {hasTemplate(field.type) && (
        <TextControl
          id={fieldControlId('rules.template')}
          label={t('field.template')}
          hint={t('field.templateHint')}
          placeholder="@@-####"
          maxLength={60}
          problem={at('rules.template')}
          disabled={disabled}
          value={rules.template ?? ''}
          onChange={(template) => setRules({ template })}
        />
      )}
    </SectionFrame>
  );
};
