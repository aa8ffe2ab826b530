import type { ComponentChildren } from 'preact';
import {
  asksName,
  type Answer,
  type PrechatField,
} from '../../../../protocol/transparency/prechat';
import { VISITOR_LENGTHS } from '../../../../protocol/foundation/limits';
import { chosenOf, Options, Text } from '../parts';
import { useWidget } from '../kit';

export interface FieldProps {
  field: PrechatField;
  value: Answer;
  error: string | undefined;
  change(value: Answer): void;
}

/** Up to so many options are all in sight; more are in a list that opens. */
const IN_SIGHT = 4;

const INPUTS = {
  email: { type: 'email', inputMode: 'email', autocomplete: 'email' },
  phone: { type: 'tel', inputMode: 'tel', autocomplete: 'tel' },
  number: { inputMode: 'decimal', autocomplete: 'off' },
  date: { type: 'date' },
} as const;

const Optional = ({ field }: { field: PrechatField }) => {
  const { t } = useWidget();
  return field.required ? null : <span class="quiet">({t('optional')})</span>;
};

/** Error, help and purpose below a control; the first two are tied to it by their ids. */
const Below = ({ id, field, error }: { id: string } & Pick<FieldProps, 'field' | 'error'>) => {
  const { t } = useWidget();
  return (
    <>
      {error && (
        <p id={id + '-error'} class="error">
          {error}
        </p>
      )}
      {field.help && (
        <p id={id + '-help'} class="quiet" dir="auto">
          <Text text={field.help} own={field.helpLinks} />
        </p>
      )}
      {field.purposeName && (
        <p class="quiet used" dir="auto">
          {t('usedFor', field.purposeName)}
        </p>
      )}
    </>
  );
};

/** A question with several controls: label and description are the group's. */
const Group = ({ field, value, error, change }: FieldProps) => {
  const { t } = useWidget();
  const id = 'f-' + field.key;
  const chosen = chosenOf(value);
  const many = field.type === 'choices';
  return (
    <fieldset
      class="field"
      part="field"
      role={many ? undefined : 'radiogroup'}
      aria-labelledby={id + '-label'}
      aria-required={many ? undefined : field.required}
      aria-invalid={many ? undefined : error !== undefined}
      aria-describedby={describedBy(id, field, error)}
    >
      <legend id={id + '-label'} dir="auto">
        {field.label} <Optional field={field} />
      </legend>
      <Options
        id={id}
        name={id}
        type={many ? 'checkbox' : 'radio'}
        options={field.options ?? []}
        chosen={chosen}
        invalid={error !== undefined}
        change={(values) => change(many ? values : (values[0] ?? ''))}
      />
      {!many && !field.required && chosen.length > 0 && (
        <button type="button" class="link quiet" onClick={() => change('')}>
          {t('clear')}
        </button>
      )}
      <Below id={id} field={field} error={error} />
    </fieldset>
  );
};

const describedBy = (id: string, { help }: PrechatField, error: unknown): string | undefined =>
  [error && id + '-error', help && id + '-help'].filter(Boolean).join(' ') || undefined;

const Labelled = ({
  id,
  field,
  error,
  children,
}: Pick<FieldProps, 'field' | 'error'> & { id: string; children: ComponentChildren }) => (
  <div class="field" part="field">
    <label for={id} dir="auto">
      {field.label} <Optional field={field} />
    </label>
    {children}
    <Below id={id} field={field} error={error} />
  </div>
);

/** A question with one control. */
const Single = ({ field, value, error, change }: FieldProps) => {
  const { t } = useWidget();
  const { key, type, required, rules = {}, placeholder } = field;
  const id = 'f-' + key;
  const common = {
    id,
    value: String(value),
    required,
    placeholder,
    dir: 'auto' as const,
    maxLength: VISITOR_LENGTHS.answer,
    'aria-invalid': error !== undefined,
    'aria-describedby': describedBy(id, field, error),
    onInput: (event: { currentTarget: { value: string } }) => change(event.currentTarget.value),
  };
  const control = () => {
    if (type === 'longtext') return <textarea {...common} rows={3} />;
    if (type === 'choice' || type === 'department') {
      return (
        <select {...common}>
          <option value="">{placeholder ?? t('choose')}</option>
          {field.options?.map((option) => (
            <option value={option.value}>{option.label}</option>
          ))}
        </select>
      );
    }
    const edges = type === 'date' && { min: rules.min, max: rules.max };
    return (
      <input
        autocomplete={asksName(field) ? 'name' : 'on'}
        {...INPUTS[type as keyof typeof INPUTS]}
        {...common}
        {...edges}
      />
    );
  };
  return (
    <Labelled id={id} field={field} error={error}>
      {control()}
    </Labelled>
  );
};

/** One question of the form with its label, help and error, or a text between the questions. */
export const Field = (props: FieldProps) => {
  const { type, label, options = [] } = props.field;
  if (type === 'info' || type === 'statement') {
    return (
      <p class={'said ' + type} dir="auto">
        <Text text={label} own={props.field.labelLinks} />
      </p>
    );
  }
  const group = type === 'choices' || (type === 'choice' && options.length <= IN_SIGHT);
  return group ? <Group {...props} /> : <Single {...props} />;
};
