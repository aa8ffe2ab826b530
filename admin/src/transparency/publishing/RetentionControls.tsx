import type { Retention } from '../../../../protocol';
import { useText } from '../../foundation/i18n';
import type { Problem } from '../../foundation/input';
import { ChoiceControl, NumberControl } from '../../foundation/ui';
import { SideBySide } from './SideBySide';

const FROM = ['chat_end', 'withdrawal'] as const;

interface RetentionControlsProps {
  idOf: (part: 'days' | 'from') => string;
  retention: Retention;
  problem: Problem | undefined;
  disabled: boolean;
  onChange: (retention: Retention) => void;
}

/** How long something is kept: days, and from when they are reckoned. */
export const RetentionControls = ({
  idOf,
  retention,
  problem,
  disabled,
  onChange,
}: RetentionControlsProps) => {
  const t = useText();
  return (
    <SideBySide>
      <NumberControl
        id={idOf('days')}
        label={t('retention.days')}
        required
        max={36_500}
        problem={problem}
        disabled={disabled}
        value={retention.days}
        onChange={(days = 0) => onChange({ ...retention, days })}
      />
      <ChoiceControl
        id={idOf('from')}
        label={t('retention.from')}
        disabled={disabled}
        value={retention.from}
        options={FROM.map((from) => ({ value: from, label: t(`retention.${from}`) }))}
        onChange={(from) => onChange({ ...retention, from })}
      />
    </SideBySide>
  );
};
