import { EXPORT_LANGUAGES } from '../../../../../protocol';
import {
  CheckControl,
  ChoiceControl,
  ListControl,
  TextControl,
  Card,
} from '../../../foundation/ui';
import { useLanguageName, useText } from '../../../foundation/i18n';
import type { ExportDraft } from '../rules/exportDraft';
import { FormatChecks } from './FormatChecks';

/** Longest name that makes sense to mask; shorter than two letters would hit everywhere. */
const readName = (typed: string) => {
  const value = typed.trim();
  return value.length < 2 || value.length > 120
    ? { refused: 'review.badName' as const }
    : { value };
};

interface OptionsCardProps {
  draft: ExportDraft;
  caseId: string | undefined;
  onChange: (part: Partial<ExportDraft>) => void;
}

/** What the copy looks like, and names of others to mask in it. */
export const OptionsCard = ({ draft, caseId, onChange }: OptionsCardProps) => {
  const t = useText();
  const languageName = useLanguageName();
  return (
    <Card title={t('review.options')}>
      <FormatChecks formats={draft.formats} onChange={(formats) => onChange({ formats })} />
      {draft.formats.includes('csv') && (
        <CheckControl
          id="export-bom"
          label={t('review.bom')}
          hint={t('review.bomHint')}
          checked={draft.bom}
          disabled={false}
          onChange={(bom) => onChange({ bom })}
        />
      )}
      <ChoiceControl
        id="export-language"
        label={t('case.letterLanguage')}
        value={draft.language}
        options={EXPORT_LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
        disabled={false}
        onChange={(language) => onChange({ language })}
      />
      <ChoiceControl
        id="export-agents"
        label={t('review.agents')}
        value={draft.agents}
        options={(['role', 'name'] as const).map((value) => ({
          value,
          label: t(`review.agents.${value}`),
        }))}
        disabled={false}
        onChange={(agents) => onChange({ agents })}
      />
      <ListControl
        id="export-names"
        label={t('review.names')}
        hint={t('review.namesHint')}
        values={draft.names}
        disabled={false}
        read={readName}
        onChange={(names) => onChange({ names })}
      />
      <TextControl
        id="export-reason"
        label={t('person.reason')}
        hint={t(caseId === undefined ? 'review.reasonHint' : 'review.reasonCase')}
        required={caseId === undefined}
        rows={3}
        value={draft.reason}
        maxLength={2_000}
        disabled={false}
        onChange={(reason) => onChange({ reason })}
      />
    </Card>
  );
};
