import { Flex, Switch, Typography } from '@strapi/design-system';
import { useId } from 'react';

interface SwitchRowProps {
  label: string;
  explain: string;
  checked: boolean;
  disabled: boolean;
  onChange: (checked: boolean) => void;
}

/** A rule that is on or off, with what it does. */
export const SwitchRow = ({ label, explain, checked, disabled, onChange }: SwitchRowProps) => {
  const id = useId();
  return (
    <Flex gap={4} alignItems="flex-start">
      <Switch
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-explain`}
        checked={checked}
        disabled={disabled}
        onCheckedChange={onChange}
      />
      <Flex direction="column" alignItems="flex-start" gap={1} flex={1}>
        <Typography fontWeight="bold" id={`${id}-label`}>
          {label}
        </Typography>
        <Typography textColor="neutral600" id={`${id}-explain`} tag="p">
          {explain}
        </Typography>
      </Flex>
    </Flex>
  );
};
