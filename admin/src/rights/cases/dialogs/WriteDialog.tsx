import { useState } from 'react';
import { FIELD_LENGTHS, type LetterKind } from '../../../../../protocol';
import { ChoiceControl, FormDialog, Note, TextControl } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import { useCaseAction } from '../useCaseAction';
import type { DialogProps } from './DialogProps';
import { useLetter } from './useLetter';

/** Letters that one writes oneself; verification, extension and refusal have actions of their own. */
const TEMPLATES: readonly LetterKind[] = [
  'blank',
  'acknowledgement',
  'completion',
  'nothing_found',
];

/** A letter to the requester, from a template or from nothing. */
export const WriteDialog = ({ details, onClose }: DialogProps) => {
  const t = useText();
  const [template, setTemplate] = useState<LetterKind>();
  const [subject, setSubject] = useState('');
  const [text, setText] = useState('');
  const { act, busy, failure } = useCaseAction(details.caseId);
  const { draft, drafting, draftFailure } = useLetter(details.caseId);
  const choose = async (kind: LetterKind) => {
    setTemplate(kind);
    const letter = await draft({ kind });
    if (!letter) return;
    setSubject(letter.subject);
    setText(letter.text);
  };
  const submit = async () => {
    if (await act({ type: 'write', subject: subject.trim(), text: text.trim() })) onClose();
  };
  return (
    <FormDialog
      title={t('caseAction.write')}
      explain={t('caseAction.write.explain')}
      action={t('caseAction.write.do')}
      busy={busy}
      disabled={drafting || subject.trim() === '' || text.trim() === ''}
      failure={failure ?? draftFailure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <ChoiceControl
        id="case-template"
        label={t('case.template')}
        value={template}
        options={TEMPLATES.map((value) => ({ value, label: t(`letterKind.${value}`) }))}
        disabled={drafting}
        onChange={(kind) => void choose(kind)}
      />
      {template === undefined && text !== '' && (
        <Note tone="warning">{t('case.templateReplaces')}</Note>
      )}
      <TextControl
        id="letter-subject"
        label={t('case.subject')}
        required
        language={details.language}
        value={subject}
        maxLength={300}
        disabled={drafting}
        onChange={setSubject}
      />
      <TextControl
        id="letter-text"
        label={t('case.letter')}
        required
        rows={14}
        maxLength={FIELD_LENGTHS.noticeText}
        language={details.language}
        value={text}
        disabled={drafting}
        onChange={setText}
      />
    </FormDialog>
  );
};
