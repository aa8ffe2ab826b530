import { Field } from '@strapi/design-system';
import { FieldFrame, type FrameProps } from './FieldFrame';

interface NumberControlProps extends FrameProps {
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  disabled: boolean;
  min?: number;
  max?: number;
}

/** A whole number, or none. */
export const NumberControl = ({
  value,
  onChange,
  disabled,
  min = 0,
  max,
  ...frame
}: NumberControlProps) => (
  <FieldFrame {...frame}>
    <Field.Input
      type="number"
      inputMode="numeric"
      step={1}
      min={min}
      max={max}
      value={value ?? ''}
      disabled={disabled}
      onChange={({ target }) =>
        onChange(target.value === '' ? undefined : Math.round(target.valueAsNumber))
      }
    />
  </FieldFrame>
);
