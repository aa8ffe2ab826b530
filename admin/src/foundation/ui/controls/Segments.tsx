import { Flex } from '@strapi/design-system';
import { PressButton } from './PressButton';

interface SegmentsProps<V extends string> {
  label: string;
  value: V;
  options: readonly { value: V; label: string }[];
  onChange: (value: V) => void;
}

/** A choice between two or three, all in sight. */
export const Segments = <V extends string>({
  label,
  value,
  options,
  onChange,
}: SegmentsProps<V>) => (
  <Flex gap={1} role="group" aria-label={label} wrap="wrap">
    {options.map((option) => (
      <PressButton
        key={option.value}
        type="button"
        aria-pressed={option.value === value}
        onClick={() => onChange(option.value)}
      >
        {option.label}
      </PressButton>
    ))}
  </Flex>
);
