import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useText } from '../../i18n';
import { FieldFrame, type FrameProps } from './FieldFrame';

interface ChoiceControlProps<V extends string> extends FrameProps {
  value: V | undefined;
  options: readonly { value: V; label: string }[];
  onChange: (value: V) => void;
  onClear?: () => void;
  disabled: boolean;
  placeholder?: string;
}

/** One of several. */
export const ChoiceControl = <V extends string>({
  value,
  options,
  onChange,
  onClear,
  disabled,
  placeholder,
  ...frame
}: ChoiceControlProps<V>) => {
  const t = useText();
  return (
    <FieldFrame {...frame}>
      <SingleSelect
        value={value ?? null}
        disabled={disabled}
        {...(placeholder !== undefined && { placeholder })}
        {...(onClear && value !== undefined && { onClear, clearLabel: t('editor.clear') })}
        onChange={(chosen) => {
          const option = options.find((one) => one.value === chosen);
          if (option) onChange(option.value);
        }}
      >
        {options.map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {option.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </FieldFrame>
  );
};
