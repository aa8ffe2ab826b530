import type { PrechatField } from '../../../../protocol/rest';
import { FIELD_LENGTHS } from '../../../../protocol/limits';
import { useWidget } from './context';

export interface FieldProps {
  field: PrechatField;
  value: string;
  error: string | undefined;
  change(value: string): void;
}

const autocomplete = ({ type, key }: PrechatField): string =>
  type === 'email' ? 'email' : /^(offline_)?name$/.test(key) ? 'name' : 'on';

/** One question of the form with its label, help and error. */
export const Field = ({ field, value, error, change }: FieldProps) => {
  const { t } = useWidget();
  const id = 'f-' + field.key;
  const described = [field.help && id + '-help', error && id + '-error'].filter(Boolean).join(' ');
  const common = {
    id,
    value,
    required: field.required,
    'aria-invalid': error !== undefined,
    'aria-describedby': described || undefined,
    onInput: (event: { currentTarget: { value: string } }) => change(event.currentTarget.value),
  };
  return (
    <div class="field" part="field">
      <label for={id}>
        {field.label} {!field.required && <span class="quiet">({t('optional')})</span>}
      </label>
      {field.type === 'department' ? (
        <select {...common}>
          <option value="">{t('choose')}</option>
          {field.options?.map((option) => (
            <option value={option.value}>{option.label}</option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          type={field.type}
          inputMode={field.type}
          autocomplete={autocomplete(field)}
          maxLength={field.type === 'email' ? FIELD_LENGTHS.email : FIELD_LENGTHS.answer}
        />
      )}
      {field.help && (
        <p id={id + '-help'} class="quiet">
          {field.help}
        </p>
      )}
      {error && (
        <p id={id + '-error'} class="error">
          {error}
        </p>
      )}
    </div>
  );
};
