import { TextControl, Card, Grid } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { TEXT_MAX, TITLE_MAX } from './breach';
import { MomentControl } from './MomentControl';
import type { BreachPart } from './part';
import { StoresControl } from './StoresControl';

const TEXTS = ['what', 'consequences', 'measures'] as const;

/** When, what, with which consequences, and what is done about it (Art 33(3)). */
export const FactsCard = ({ draft, problems, disabled, onChange }: BreachPart) => {
  const t = useText();
  return (
    <Card title={t('breach.fields')}>
      <TextControl
        id="breach-title"
        label={t('breach.title')}
        hint={t('breach.titleHint')}
        required
        value={draft.title}
        maxLength={TITLE_MAX}
        disabled={disabled}
        problem={problems.title && { path: 'title', text: problems.title }}
        onChange={(title) => onChange({ title })}
      />
      <Grid>
        <MomentControl
          id="breach-aware"
          label={t('breach.aware')}
          hint={t('breach.awareHint')}
          required
          value={draft.awareAt}
          disabled={disabled}
          problem={problems.awareAt}
          onChange={(awareAt) => onChange({ awareAt })}
        />
        <MomentControl
          id="breach-from"
          label={t('breach.from')}
          hint={t('breach.rangeHint')}
          required
          value={draft.from}
          disabled={disabled}
          problem={problems.from}
          onChange={(from) => onChange({ from })}
        />
        <MomentControl
          id="breach-to"
          label={t('breach.to')}
          required
          value={draft.to}
          disabled={disabled}
          problem={problems.to}
          onChange={(to) => onChange({ to })}
        />
      </Grid>
      <StoresControl
        stores={draft.stores}
        problem={problems.stores}
        disabled={disabled}
        onChange={(stores) => onChange({ stores })}
      />
      {TEXTS.map((key) => (
        <TextControl
          key={key}
          id={`breach-${key}`}
          label={t(`breach.${key}`)}
          hint={key === 'what' ? t('breach.whatHint') : undefined}
          rows={4}
          value={draft[key]}
          maxLength={TEXT_MAX}
          disabled={disabled}
          onChange={(text) => onChange({ [key]: text })}
        />
      ))}
    </Card>
  );
};
