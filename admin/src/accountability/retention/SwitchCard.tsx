import type { RetentionSettings } from '../../../../protocol';
import { CheckControl, TextControl, Card } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';

interface SwitchCardProps {
  settings: RetentionSettings;
  badAlarm: boolean;
  disabled: boolean;
  onChange: (part: Partial<RetentionSettings>) => void;
}

/** Whether anything is erased at all, and who is told when nothing was. */
export const SwitchCard = ({ settings, badAlarm, disabled, onChange }: SwitchCardProps) => {
  const t = useText();
  return (
    <Card title={t('keep.settings')}>
      <CheckControl
        id="keep-enabled"
        label={t('keep.enabled')}
        hint={t('keep.enabledHint')}
        checked={settings.enabled}
        disabled={disabled}
        onChange={(enabled) => onChange({ enabled })}
      />
      <TextControl
        id="keep-alarm"
        label={t('keep.alarmTo')}
        hint={t('keep.alarmHint')}
        type="email"
        value={settings.alarmTo}
        maxLength={254}
        disabled={disabled}
        problem={badAlarm ? { path: 'alarmTo', text: 'audit.badMail' } : undefined}
        onChange={(alarmTo) => onChange({ alarmTo })}
      />
    </Card>
  );
};
