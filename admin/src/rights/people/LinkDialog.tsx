import { useState } from 'react';
import type { LinkVerdict } from '../../../../protocol';
import { useDecideLiveChatLinkMutation } from '../../foundation/api';
import { FormDialog, TextControl, useRun } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';

interface LinkDialogProps {
  a: string;
  b: string;
  name: string;
  verdict: LinkVerdict;
  onClose: () => void;
}

/** Says that two are one person, or are not, and why. */
export const LinkDialog = ({ a, b, name, verdict, onClose }: LinkDialogProps) => {
  const t = useText();
  const [reason, setReason] = useState('');
  const [decide] = useDecideLiveChatLinkMutation();
  const { run, busy, failure } = useRun();
  const submit = async () => {
    const answer = await run(decide({ a, b, verdict, reason: reason.trim() }), t('person.decided'));
    if (answer) onClose();
  };
  return (
    <FormDialog
      title={t(`person.${verdict}Title`, { name })}
      explain={t(`person.${verdict}Explain`)}
      action={t(`person.${verdict}`)}
      busy={busy}
      disabled={reason.trim() === ''}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextControl
        id="link-reason"
        label={t('person.reason')}
        hint={t('person.reasonHint')}
        required
        rows={3}
        value={reason}
        maxLength={2_000}
        disabled={false}
        onChange={setReason}
      />
    </FormDialog>
  );
};
