import { Note, AddressChoice } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';

interface ReceiptChoiceProps {
  addresses: readonly string[];
  value: string | null | undefined;
  onChange: (address: string | null) => void;
}

/**
 * Where the receipt goes: the first of the addresses on file, while they are still there, unless another is chosen; or
 * nowhere, with what follows from that.
 */
export const ReceiptChoice = ({ addresses, value, onChange }: ReceiptChoiceProps) => {
  const t = useText();
  const none = t('erasure.noReceipt');
  return (
    <>
      <AddressChoice
        label={t('erasure.receiptTo')}
        addresses={[...addresses, none]}
        value={value === null ? none : (value ?? addresses[0] ?? none)}
        onChange={(chosen) => onChange(chosen === none ? null : chosen)}
      />
      {value === null && <Note tone="warning" title={t('erasure.noReceiptText')} />}
    </>
  );
};
