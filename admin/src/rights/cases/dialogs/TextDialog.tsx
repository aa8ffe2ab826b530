import { useState } from 'react';
import { FIELD_LENGTHS } from '../../../../../protocol';
import { FormDialog, TextControl } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import { isLong, isOptional, textAction, type TextAction } from '../rules/textActions';
import { useCaseAction } from '../useCaseAction';
import type { DialogProps } from './DialogProps';

interface TextDialogProps extends DialogProps {
  action: TextAction;
}

/** An action that asks for a reason or a note. */
export const TextDialog = ({ action, details, onClose }: TextDialogProps) => {
  const t = useText();
  const [text, setText] = useState('');
  const { act, busy, failure } = useCaseAction(details.caseId);
  const required = !isOptional(action);
  const submit = async () => {
    if (await act(textAction(action, text.trim()))) onClose();
  };
  return (
    <FormDialog
      title={t(`caseAction.${action}`)}
      explain={t(`caseAction.${action}.explain`)}
      action={t(`caseAction.${action}.do`)}
      busy={busy}
      disabled={required && text.trim() === ''}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextControl
        id="case-text"
        label={t(`caseAction.${action}.label`)}
        required={required}
        rows={5}
        value={text}
        maxLength={isLong(action) ? FIELD_LENGTHS.noticeText : FIELD_LENGTHS.requestDetails}
        disabled={false}
        onChange={setText}
      />
    </FormDialog>
  );
};
