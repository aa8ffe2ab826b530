import { Checkbox, Field } from '@strapi/design-system';

interface CheckControlProps {
  id: string;
  label: string;
  hint?: string;
  checked: boolean;
  disabled: boolean;
  onChange: (checked: boolean) => void;
}

/** A box with its label beside it. */
export const CheckControl = ({
  id,
  label,
  hint,
  checked,
  disabled,
  onChange,
}: CheckControlProps) => (
  <Field.Root id={id} name={id} hint={hint}>
    <Checkbox
      id={id}
      checked={checked}
      disabled={disabled}
      onCheckedChange={(next) => onChange(next === true)}
    >
      {label}
    </Checkbox>
    <Field.Hint />
  </Field.Root>
);
