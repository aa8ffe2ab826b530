import { useText } from '../../../../foundation/i18n';
import { ChoiceControl, TextControl } from '../../../../foundation/ui';
import { problemAt } from '../../../../foundation/input';
import { hasOptions } from '../../rules/fieldTypes';
import type { FieldEditing } from '../editing';
import { fieldControlId } from '../places';
import { DecimalControl } from './DecimalControl';

/** What stands in the field before the visitor touches it. */
export const DefaultControl = ({
  field,
  index,
  changeField,
  disabled,
  problems,
  language,
}: FieldEditing) => {
  const t = useText();
  const shared = {
    id: fieldControlId('default'),
    label: t('field.default'),
    problem: problemAt(problems, `fields.${index}.default`),
    disabled,
  };
  if (field.type === 'department' || field.type === 'choices') return null;
  if (hasOptions(field.type)) {
    return (
      <ChoiceControl
        {...shared}
        value={field.default}
        placeholder={t('field.noDefault')}
        options={(field.options ?? []).map(({ value, label }) => ({
          value,
          label: label[language] ?? value,
        }))}
        onChange={(value) => changeField({ default: value })}
        onClear={() => changeField({ default: undefined })}
      />
    );
  }
  const typed = {
    ...shared,
    hint: t('field.defaultHint'),
    value: field.default ?? '',
    onChange: (text: string) => changeField({ default: text === '' ? undefined : text }),
  };
  return field.type === 'number' ? (
    <DecimalControl {...typed} />
  ) : (
    <TextControl {...typed} type={field.type === 'date' ? 'date' : 'text'} />
  );
};
