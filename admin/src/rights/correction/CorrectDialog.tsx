import { ChoiceControl, FormDialog, TextControl } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { PROFILE_FIELDS } from './correction';
import { AnswerChoice } from './AnswerChoice';
import { ProfileNow } from './ProfileNow';
import { useCorrection } from './useCorrection';

interface CorrectDialogProps {
  /** All ids of the person; a profile is corrected for one of them. */
  subjectIds: readonly string[];
  caseId?: string | undefined;
  onClose: () => void;
}

/** Puts right what is held on somebody (Art 16); who was told of it hears the right value. */
export const CorrectDialog = ({ subjectIds, caseId, onClose }: CorrectDialogProps) => {
  const t = useText();
  const { draft, change, problems, problem, submit, busy, failure } = useCorrection(
    subjectIds,
    caseId,
    onClose
  );
  return (
    <FormDialog
      title={t('correct.title')}
      explain={t('correct.explain')}
      action={t('correct.action')}
      busy={busy}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <ChoiceControl
        id="correct-field"
        label={t('correct.field')}
        required
        value={draft.field}
        options={[...PROFILE_FIELDS, 'answer' as const].map((value) => ({
          value,
          label: t(`correctField.${value}`),
        }))}
        disabled={false}
        onChange={(field) => change({ field, value: '', answer: undefined })}
      />
      {subjectIds.length > 1 && (
        <ChoiceControl
          id="correct-subject"
          label={t('correct.subject')}
          required
          value={draft.subjectId}
          options={subjectIds.map((value) => ({ value, label: value }))}
          disabled={false}
          onChange={(subjectId) => change({ subjectId, value: '', answer: undefined })}
        />
      )}
      {draft.field === 'answer' ? (
        <AnswerChoice
          key={draft.subjectId}
          subjectId={draft.subjectId}
          chosen={draft.answer}
          problem={problems.answer}
          onChoose={(answer) => change({ answer, value: answer.value })}
        />
      ) : (
        <ProfileNow subjectId={draft.subjectId} field={draft.field} />
      )}
      <TextControl
        id="correct-value"
        label={t('correct.value')}
        hint={draft.field === 'language' ? t('correct.languageHint') : undefined}
        required
        rows={draft.field === 'answer' ? 3 : 1}
        type={draft.field === 'email' ? 'email' : 'text'}
        value={draft.value}
        maxLength={draft.field === 'answer' ? 2_000 : 254}
        disabled={draft.field === 'answer' && !draft.answer}
        problem={problem('value')}
        onChange={(value) => change({ value })}
      />
      <TextControl
        id="correct-reason"
        label={t('person.reason')}
        hint={t('correct.reasonHint')}
        required
        rows={2}
        value={draft.reason}
        maxLength={2_000}
        disabled={false}
        problem={problem('reason')}
        onChange={(reason) => change({ reason })}
      />
    </FormDialog>
  );
};
