import { useState } from 'react';
import { FormDialog, Note, AddressChoice } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import { proofAddresses } from '../rules/addresses';
import { useCaseAction } from '../useCaseAction';
import type { DialogProps } from './DialogProps';

/** Mails a link and a code to an address on file: whoever reads that mailbox is the person. */
export const VerificationDialog = ({ details, onClose }: DialogProps) => {
  const t = useText();
  const addresses = proofAddresses(details);
  const [address, setAddress] = useState(addresses[0]);
  const { act, busy, failure } = useCaseAction(details.caseId);
  const submit = async () => {
    if (address && (await act({ type: 'send_verification', address }))) onClose();
  };
  return (
    <FormDialog
      title={t('caseAction.send_verification')}
      explain={t('caseAction.send_verification.explain')}
      action={t('caseAction.send_verification.do')}
      busy={busy}
      disabled={address === undefined}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {addresses.length === 0 ? (
        <Note tone="warning">{t('caseGate.address')}</Note>
      ) : (
        <AddressChoice
          label={t('case.sendTo')}
          addresses={addresses}
          value={address}
          onChange={setAddress}
        />
      )}
      {details.subjectIds.length === 0 && <Note tone="warning">{t('case.notOnFile')}</Note>}
    </FormDialog>
  );
};
