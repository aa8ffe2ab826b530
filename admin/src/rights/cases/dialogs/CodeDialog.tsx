import { useState } from 'react';
import { FormDialog, TextControl } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import { useCaseAction } from '../useCaseAction';
import type { DialogProps } from './DialogProps';

/** Takes the code that the requester tells, by phone for example. */
export const CodeDialog = ({ details, onClose }: DialogProps) => {
  const t = useText();
  const [code, setCode] = useState('');
  const { act, busy, failure } = useCaseAction(details.caseId);
  const { attemptsLeft } = details.identity;
  const submit = async () => {
    // Spaces are how people read a code out.
    if (await act({ type: 'confirm_code', code: code.replace(/[\s-]/g, '') })) onClose();
  };
  return (
    <FormDialog
      title={t('caseAction.confirm_code')}
      explain={t('caseAction.confirm_code.explain')}
      action={t('caseAction.confirm_code.do')}
      busy={busy}
      disabled={code.trim() === ''}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextControl
        id="case-code"
        label={t('case.code')}
        hint={attemptsLeft === undefined ? undefined : t('case.attempts', { count: attemptsLeft })}
        required
        value={code}
        maxLength={20}
        disabled={false}
        onChange={setCode}
      />
    </FormDialog>
  );
};
