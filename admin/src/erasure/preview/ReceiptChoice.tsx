import { useText } from '../../i18n';
import { AddressChoice } from '../../subjects';

interface ReceiptChoiceProps {
  addresses: readonly string[];
  value: string | undefined;
  onChange: (address: string | undefined) => void;
}

/** Where the receipt goes: one of the addresses on file while they are still there, or nowhere. */
export const ReceiptChoice = ({ addresses, value, onChange }: ReceiptChoiceProps) => {
  const t = useText();
  const none = t('erasure.noReceipt');
  return (
    <AddressChoice
      label={t('erasure.receiptTo')}
      addresses={[none, ...addresses]}
      value={value ?? none}
      onChange={(chosen) => onChange(chosen === none ? undefined : chosen)}
    />
  );
};
