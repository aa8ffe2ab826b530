import type { SubjectSettings } from '../../../../protocol';
import { CheckControl, ChoiceControl, NumberControl, Card, Grid } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { KEEP_HOURS, type SettingsProblem } from './problems';

export interface SettingsCardProps {
  draft: SubjectSettings;
  problems: SettingsProblem;
  disabled: boolean;
  onChange: (part: Partial<SubjectSettings>) => void;
}

/** How copies are made, and how long they lie on the server. */
export const ExportsCard = ({ draft, problems, disabled, onChange }: SettingsCardProps) => {
  const t = useText();
  return (
    <Card title={t('exports.title')}>
      <CheckControl
        id="settings-second"
        label={t('subjectSettings.secondPerson')}
        hint={t('subjectSettings.secondPersonHint')}
        checked={draft.secondPerson}
        disabled={disabled}
        onChange={(secondPerson) => onChange({ secondPerson })}
      />
      <Grid>
        <ChoiceControl
          id="settings-agents"
          label={t('review.agents')}
          hint={t('subjectSettings.agentsHint')}
          value={draft.agents}
          options={(['role', 'name'] as const).map((value) => ({
            value,
            label: t(`review.agents.${value}`),
          }))}
          disabled={disabled}
          onChange={(agents) => onChange({ agents })}
        />
        <NumberControl
          id="settings-keep"
          label={t('subjectSettings.keepHours')}
          hint={t('subjectSettings.keepHint')}
          required
          {...KEEP_HOURS}
          value={draft.keepHours}
          disabled={disabled}
          problem={problems.keepHours && { path: 'keepHours', text: problems.keepHours }}
          onChange={(keepHours = 0) => onChange({ keepHours })}
        />
      </Grid>
    </Card>
  );
};
