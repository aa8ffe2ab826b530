import { NumberControl, TextControl, Card, Grid } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { LINK_HOURS } from './problems';
import type { SettingsCardProps } from './ExportsCard';
import { ZoneControl } from './ZoneControl';

/** How long a mailed link works, whose days the legal clock counts, and who is reminded of what is due. */
export const DeliveryCard = ({ draft, problems, disabled, onChange }: SettingsCardProps) => {
  const t = useText();
  return (
    <Card title={t('subjectSettings.delivery')}>
      <Grid>
        <NumberControl
          id="settings-link"
          label={t('subjectSettings.linkHours')}
          hint={t('subjectSettings.linkHint')}
          required
          {...LINK_HOURS}
          value={draft.linkHours}
          disabled={disabled}
          problem={problems.linkHours && { path: 'linkHours', text: problems.linkHours }}
          onChange={(linkHours = 0) => onChange({ linkHours })}
        />
        <ZoneControl
          value={draft.timeZone}
          disabled={disabled}
          onChange={(timeZone) => onChange({ timeZone })}
        />
        <TextControl
          id="settings-remind"
          label={t('subjectSettings.remindTo')}
          hint={t('subjectSettings.remindHint')}
          type="email"
          value={draft.remindTo}
          maxLength={254}
          disabled={disabled}
          problem={problems.remindTo && { path: 'remindTo', text: problems.remindTo }}
          onChange={(remindTo) => onChange({ remindTo })}
        />
      </Grid>
    </Card>
  );
};
