import { Field } from '@strapi/design-system';
import { useState } from 'react';
import { useText } from '../../foundation/i18n';
import type { MessageKey } from '../../foundation/translations';
import { fromField, toField } from './moments';

interface MomentControlProps {
  id: string;
  label: string;
  hint?: string;
  required?: boolean;
  value: number | undefined;
  disabled: boolean;
  problem?: MessageKey | undefined;
  onChange: (at: number | undefined) => void;
}

/** A date with its time, in the writer's own zone. */
export const MomentControl = ({
  id,
  label,
  hint,
  required = false,
  value,
  disabled,
  problem,
  onChange,
}: MomentControlProps) => {
  const t = useText();
  // What is half written stays in the field; seconds of what was saved are not lost by looking at it.
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? toField(value);
  return (
    <Field.Root
      id={id}
      name={id}
      hint={hint}
      required={required}
      error={problem && t(problem)}
      width="100%"
    >
      <Field.Label>{label}</Field.Label>
      <Field.Input
        type="datetime-local"
        value={shown}
        disabled={disabled}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(fromField(target.value));
        }}
        onBlur={() => setTyped(undefined)}
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
};
