import { Button } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { ownZone, type AuditAnswer } from '../../../../protocol';
import { ChoiceControl, TextControl, Grid } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { groupOf, isBackwards, isNarrowed, type LineFilter } from './audit';
import { TargetField } from './TargetField';
import { useActionName } from './useActionName';

interface FiltersProps {
  filter: LineFilter;
  /** What occurs in the log. */
  known: Pick<AuditAnswer, 'actions' | 'actors'>;
  onChange: (part: LineFilter) => void;
  onClear: () => void;
}

/** What the log is narrowed down by, all of it by name. Each change takes effect at once and stands in the address. */
export const Filters = ({ filter, known, onChange, onClear }: FiltersProps) => {
  const t = useText();
  const name = useActionName();
  const { action = '' } = filter;
  const group = action === '' ? undefined : groupOf(action);
  const groups = [...new Set([...known.actions.map(groupOf), ...(group ? [group] : [])])];
  const exact = action.includes('.') ? action : undefined;
  const actions = [...new Set([...known.actions, ...(exact ? [exact] : [])])]
    .filter((one) => group === undefined || groupOf(one) === group)
    .map((value) => ({ value, label: name.action(value) ?? value }));
  const { actor } = filter;
  // Who is in the address and not in the log is nobody that could be named.
  const actors = known.actors.map(({ id, name: label }) => ({ value: id, label }));
  return (
    <Grid role="search" aria-label={t('audit.filters')}>
      <ChoiceControl
        id="audit-group"
        label={t('audit.group')}
        value={group}
        options={groups.map((value) => ({ value, label: name.group(value) ?? value }))}
        disabled={false}
        placeholder={t('consents.any')}
        onChange={(value) => onChange({ action: value })}
        onClear={() => onChange({ action: '' })}
      />
      <ChoiceControl
        id="audit-action"
        label={t('audit.action')}
        value={exact}
        options={actions}
        disabled={false}
        placeholder={t('consents.any')}
        onChange={(value) => onChange({ action: value })}
        onClear={() => onChange({ action: group ?? '' })}
      />
      <ChoiceControl
        id="audit-actor"
        label={t('audit.by')}
        value={actors.some(({ value }) => value === actor) ? actor : undefined}
        options={actors}
        disabled={false}
        placeholder={t('consents.any')}
        onChange={(value) => onChange({ actor: value })}
        onClear={() => onChange({ actor: '' })}
      />
      <TargetField target={filter.target} onChange={(target) => onChange({ target })} />
      {(['from', 'to'] as const).map((end) => (
        <TextControl
          key={end}
          id={`audit-${end}`}
          label={t(`consents.${end}`, { zone: ownZone() })}
          type="date"
          value={filter[end] ?? ''}
          disabled={false}
          problem={
            end === 'to' && isBackwards(filter)
              ? { path: end, text: 'consents.backwards' }
              : undefined
          }
          onChange={(day) => onChange({ [end]: day })}
        />
      ))}
      {isNarrowed(filter) && (
        <Button variant="tertiary" size="L" startIcon={<Cross />} onClick={onClear}>
          {t('consents.clear')}
        </Button>
      )}
    </Grid>
  );
};
