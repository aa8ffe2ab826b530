import { ChoiceControl, TextControl, Card, Grid } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { TEXT_MAX } from './breach';
import { MomentControl } from './MomentControl';
import type { BreachPart } from './part';
import { RISKS } from './tones';

const TOLD = ['authority', 'persons'] as const;

/** The risk, which decides who has to be told; when they were, or why not. */
export const ToldCard = ({ draft, problems, disabled, onChange }: BreachPart) => {
  const t = useText();
  return (
    <Card title={t('breach.told')}>
      <ChoiceControl
        id="breach-risk"
        label={t('breach.risk')}
        hint={t('breach.riskHint')}
        required
        value={draft.risk}
        options={RISKS.map((value) => ({ value, label: t(`breach.risk.${value}`) }))}
        disabled={disabled}
        onChange={(risk) => onChange({ risk })}
      />
      {TOLD.map((who) => (
        <Grid key={who}>
          <MomentControl
            id={`breach-${who}-told`}
            label={t(`breach.${who}Told`)}
            value={draft[`${who}ToldAt`]}
            disabled={disabled}
            problem={problems[`${who}ToldAt`]}
            onChange={(at) => onChange({ [`${who}ToldAt`]: at })}
          />
          <TextControl
            id={`breach-${who}-reason`}
            label={t(`breach.${who}Reason`)}
            rows={3}
            value={draft[`${who}Reason`] ?? ''}
            maxLength={TEXT_MAX}
            problem={
              who === 'authority' && problems.authorityReason
                ? { path: 'authorityReason', text: problems.authorityReason }
                : undefined
            }
            disabled={disabled}
            onChange={(reason) => onChange({ [`${who}Reason`]: reason })}
          />
        </Grid>
      ))}
    </Card>
  );
};
