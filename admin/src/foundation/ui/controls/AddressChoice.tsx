import { Flex, Radio, Typography } from '@strapi/design-system';
import { useId } from 'react';

interface AddressChoiceProps {
  label: string;
  addresses: readonly string[];
  value: string | undefined;
  onChange: (address: string) => void;
}

/** One of the addresses that may be written to; others cannot be typed. */
export const AddressChoice = ({ label, addresses, value, onChange }: AddressChoiceProps) => {
  const id = useId();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="pi" fontWeight="bold" id={id}>
        {label}
      </Typography>
      <Radio.Group aria-labelledby={id} value={value ?? ''} onValueChange={onChange}>
        <Flex direction="column" alignItems="flex-start" gap={2}>
          {[...new Set(addresses)].map((address) => (
            <Radio.Item key={address} value={address}>
              {address}
            </Radio.Item>
          ))}
        </Flex>
      </Radio.Group>
    </Flex>
  );
};
