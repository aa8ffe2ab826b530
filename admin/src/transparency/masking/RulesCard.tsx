import type { MaskingRules } from '../../../../protocol';
import { useText } from '../../foundation/i18n';
import { Card, SwitchRow } from '../../foundation/ui';

export interface RulesProps {
  rules: MaskingRules;
  mayChange: boolean;
  onChange: (change: Partial<MaskingRules>) => void;
}

/** What the chat knows by itself. */
export const RulesCard = ({ rules, mayChange, onChange }: RulesProps) => {
  const t = useText();
  return (
    <Card title={t('masking.rules')} explain={t('masking.rulesExplain')}>
      <SwitchRow
        label={t('masking.cards')}
        explain={t('masking.cardsExplain')}
        checked={rules.cards}
        disabled={!mayChange}
        onChange={(cards) => onChange({ cards })}
      />
      <SwitchRow
        label={t('masking.ibans')}
        explain={t('masking.ibansExplain')}
        checked={rules.ibans}
        disabled={!mayChange}
        onChange={(ibans) => onChange({ ibans })}
      />
    </Card>
  );
};
