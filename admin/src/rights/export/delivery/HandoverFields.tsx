import { EXPORT_LANGUAGES, PASSWORD_LENGTH } from '../../../../../protocol';
import { ChoiceControl, Note, Segments, TextControl } from '../../../foundation/ui';
import { useLanguageName, useText } from '../../../foundation/i18n';
import { needsReason, type DeliveryDraft, type DeliveryProblem } from '../rules/delivery';

interface HandoverFieldsProps {
  draft: DeliveryDraft;
  /** The person has chosen a password themselves. */
  hasOwn: boolean;
  problems: DeliveryProblem;
  onChange: (draft: DeliveryDraft) => void;
}

/** Link with a secret, or a plain attachment with a reason; and the mail's language. */
export const HandoverFields = ({ draft, hasOwn, problems, onChange }: HandoverFieldsProps) => {
  const t = useText();
  const languageName = useLanguageName();
  const change = (part: Partial<DeliveryDraft>) => onChange({ ...draft, ...part });
  const problem = (key: keyof DeliveryProblem) =>
    problems[key] && { path: key, text: problems[key] };
  return (
    <>
      <Segments
        label={t('handover.method')}
        value={draft.method}
        options={(['link', 'attachment'] as const).map((value) => ({
          value,
          label: t(`handover.${value}`),
        }))}
        onChange={(method) => change({ method })}
      />
      {draft.method === 'link' && hasOwn && (
        <Segments
          label={t('handover.opens')}
          value={draft.own ? 'own' : 'code'}
          options={(['own', 'code'] as const).map((value) => ({
            value,
            label: t(`handover.opens.${value}`),
          }))}
          onChange={(value) => change({ own: value === 'own' })}
        />
      )}
      {draft.method === 'link' ? (
        !draft.own && (
          <TextControl
            id="handover-password"
            label={t('handover.password')}
            hint={t('handover.passwordHint')}
            value={draft.password}
            maxLength={PASSWORD_LENGTH.most}
            disabled={false}
            problem={problem('password')}
            onChange={(password) => change({ password })}
          />
        )
      ) : (
        <Note tone="warning" title={t('handover.attachmentWarning')}>
          {t('handover.attachmentText')}
        </Note>
      )}
      {needsReason(draft) && (
        <TextControl
          id="handover-reason"
          label={t(draft.ofCase ? 'handover.reason' : 'handover.reasonNoCase')}
          required
          rows={3}
          value={draft.reason}
          maxLength={2_000}
          disabled={false}
          problem={problem('reason')}
          onChange={(reason) => change({ reason })}
        />
      )}
      <ChoiceControl
        id="handover-language"
        label={t('handover.language')}
        value={draft.language}
        options={EXPORT_LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
        disabled={false}
        onChange={(language) => change({ language })}
      />
    </>
  );
};
