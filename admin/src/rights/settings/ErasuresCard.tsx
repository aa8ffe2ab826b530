import { CheckControl, ChoiceControl, Card } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import type { SettingsCardProps } from './ExportsCard';

/** Who has to look before anything is erased, and what stays of it. */
export const ErasuresCard = ({ draft, disabled, onChange }: SettingsCardProps) => {
  const t = useText();
  return (
    <Card title={t('erasures.title')}>
      <CheckControl
        id="settings-second-erasure"
        label={t('subjectSettings.secondPersonErasure')}
        hint={t('subjectSettings.secondPersonErasureHint')}
        checked={draft.secondPersonErasure}
        disabled={disabled}
        onChange={(secondPersonErasure) => onChange({ secondPersonErasure })}
      />
      <ChoiceControl
        id="settings-statistics"
        label={t('erasure.statistics')}
        hint={t('subjectSettings.statisticsHint')}
        value={draft.statistics}
        options={(['drop', 'keep'] as const).map((value) => ({
          value,
          label: t(`erasureStatistics.${value}`),
        }))}
        disabled={disabled}
        onChange={(statistics) => onChange({ statistics })}
      />
    </Card>
  );
};
