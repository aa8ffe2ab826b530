import { Typography } from '@strapi/design-system';
import { EXPORT_LANGUAGES } from '../../../../../protocol';
import { ChoiceControl, TextControl, Card } from '../../../foundation/ui';
import { useLanguageName, useText } from '../../../foundation/i18n';
import type { ErasureDraft } from '../rules/request';
import { ReceiptChoice } from './ReceiptChoice';

interface ChoicesCardProps {
  draft: ErasureDraft;
  addresses: readonly string[];
  caseId: string | undefined;
  onChange: (part: Partial<ErasureDraft>) => void;
}

/** What stays for counting, who gets a receipt, and why it is done. */
export const ChoicesCard = ({ draft, addresses, caseId, onChange }: ChoicesCardProps) => {
  const t = useText();
  const languageName = useLanguageName();
  return (
    <Card title={t('review.options')}>
      <ChoiceControl
        id="erasure-statistics"
        label={t('erasure.statistics')}
        hint={t('erasure.statisticsHint')}
        value={draft.statistics}
        options={(['drop', 'keep'] as const).map((value) => ({
          value,
          label: t(`erasureStatistics.${value}`),
        }))}
        disabled={false}
        onChange={(statistics) => onChange({ statistics })}
      />
      {addresses.length === 0 ? (
        <Typography textColor="neutral600">{t('erasure.noAddress')}</Typography>
      ) : (
        <ReceiptChoice
          addresses={addresses}
          value={draft.receiptTo}
          onChange={(receiptTo) => onChange({ receiptTo })}
        />
      )}
      {addresses.length > 0 && draft.receiptTo !== null && (
        <ChoiceControl
          id="erasure-language"
          label={t('handover.language')}
          value={draft.language}
          options={EXPORT_LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
          disabled={false}
          onChange={(language) => onChange({ language })}
        />
      )}
      <TextControl
        id="erasure-reason"
        label={t('person.reason')}
        hint={t(caseId === undefined ? 'erasure.reasonHint' : 'review.reasonCase')}
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
