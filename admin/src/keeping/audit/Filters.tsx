import { Button } from '@strapi/design-system';
import { Cross, Search } from '@strapi/icons';
import { useState, type FormEvent } from 'react';
import { ownZone } from '../../../../protocol';
import { ChoiceControl, same, TextControl } from '../../editors';
import { useText } from '../../i18n';
import { Grid } from '../../subjects';
import {
  canSearchFor,
  groupOf,
  isBackwards,
  isNarrowed,
  type LineFilter,
  type TypedField,
} from '../rules/audit';
import { useActionName } from './useActionName';

const TYPED = ['action', 'actor', 'target'] as const;
const LABELS = { action: 'audit.code', actor: 'audit.actor', target: 'audit.target' } as const;

const askedIn = ({ action = '', actor = '', target = '' }: LineFilter) => ({
  action,
  actor,
  target,
});

interface FiltersProps {
  filter: LineFilter;
  /** Areas that occur in the log. */
  groups: readonly string[];
  onChange: (part: LineFilter) => void;
  onClear: () => void;
}

/** What the log is narrowed down by. Only ids and codes are taken: they may stand in the address. */
export const Filters = ({ filter, groups, onChange, onClear }: FiltersProps) => {
  const t = useText();
  const { group: groupName } = useActionName();
  const asked = askedIn(filter);
  const [shown, setShown] = useState(asked);
  const [typed, setTyped] = useState(asked);
  // A click in the table has narrowed it down further, or all was cleared.
  if (!same(asked, shown)) {
    setShown(asked);
    setTyped(asked);
  }
  const group = filter.action && groupOf(filter.action);
  const known = [...new Set([...groups.map(groupOf), ...(group ? [group] : [])])];
  const isFine = (field: TypedField) => canSearchFor(field, typed[field]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (TYPED.every(isFine)) onChange(typed);
  };
  return (
    <form role="search" aria-label={t('audit.filters')} onSubmit={submit} noValidate>
      <Grid>
        <ChoiceControl
          id="audit-group"
          label={t('audit.group')}
          value={group}
          options={known.map((value) => ({ value, label: groupName(value) ?? value }))}
          disabled={false}
          placeholder={t('consents.any')}
          onChange={(action) => onChange({ action })}
          onClear={() => onChange({ action: '' })}
        />
        {TYPED.map((field) => (
          <TextControl
            key={field}
            id={`audit-${field}`}
            label={t(LABELS[field])}
            hint={field === 'action' ? t('audit.codeHint') : undefined}
            value={typed[field]}
            maxLength={81}
            disabled={false}
            problem={
              isFine(field)
                ? undefined
                : { path: field, text: field === 'action' ? 'audit.badCode' : 'audit.badId' }
            }
            onChange={(text) => setTyped({ ...typed, [field]: text })}
          />
        ))}
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
        <Button
          type="submit"
          variant="secondary"
          size="L"
          startIcon={<Search />}
          style={{ alignSelf: 'end' }}
        >
          {t('audit.apply')}
        </Button>
        {isNarrowed(filter) && (
          <Button
            variant="tertiary"
            size="L"
            startIcon={<Cross />}
            style={{ alignSelf: 'end' }}
            onClick={onClear}
          >
            {t('consents.clear')}
          </Button>
        )}
      </Grid>
    </form>
  );
};
