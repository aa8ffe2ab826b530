import { Flex } from '@strapi/design-system';
import { CONSENT_STATES, ownZone, type SubjectFilter } from '../../../../protocol';
import { CheckControl, ChoiceControl, TextControl, Grid } from '../../foundation/ui';
import { useMay, ASK } from '../../foundation/permissions';
import { useLanguageName, useText } from '../../foundation/i18n';
import { isBackwards, lacksPurpose, type FilterKey } from './filter';
import { STATUSES } from './statuses';
import { useOptions } from './useOptions';

interface FilterPanelProps {
  filter: SubjectFilter;
  onChange: (filter: SubjectFilter) => void;
}

/** Conditions that are typed in, with the most that the server takes. */
const TEXTS = [
  ['email', 'email', 254],
  ['phone', 'tel', 40],
  ['name', 'text', 120],
  ['id', 'text', 64],
  ['words', 'text', 500],
  ['page', 'text', 2_000],
  ['from', 'date', 10],
  ['to', 'date', 10],
] as const;

interface TypedFiltersProps {
  filter: SubjectFilter;
  onSet: (key: FilterKey, value: string) => void;
}

/** The conditions that are typed in. */
const TypedFilters = ({ filter, onSet }: TypedFiltersProps) => {
  const t = useText();
  return TEXTS.map(([key, type, longest]) => (
    <TextControl
      key={key}
      id={`people-${key}`}
      label={t(`people.filter.${key}`, { zone: ownZone() })}
      hint={key === 'words' ? t('people.wordsHint') : undefined}
      type={type}
      value={filter[key] ?? ''}
      maxLength={longest}
      disabled={false}
      problem={
        key === 'to' && isBackwards(filter) ? { path: key, text: 'consents.backwards' } : undefined
      }
      onChange={(value) => onSet(key, value)}
    />
  ));
};

/** All conditions; they take effect with the search. */
export const FilterPanel = ({ filter, onChange }: FilterPanelProps) => {
  const t = useText();
  const languageName = useLanguageName();
  const options = useOptions();
  const mayHolds = useMay(ASK.holdRead);
  const set = (key: FilterKey, value: string | undefined) =>
    onChange({ ...filter, [key]: value === '' ? undefined : value });
  const choice = (
    key: 'agentId' | 'departmentId' | 'language' | 'status' | 'purpose' | 'consentState',
    all: readonly { value: string; label: string }[]
  ) => (
    <ChoiceControl
      id={`people-${key}`}
      label={t(`people.filter.${key}`)}
      value={filter[key]}
      options={all}
      disabled={false}
      placeholder={t('consents.any')}
      problem={
        key === 'purpose' && lacksPurpose(filter)
          ? { path: key, text: 'people.needPurpose' }
          : undefined
      }
      onChange={(value) => set(key, value)}
      onClear={() => set(key, undefined)}
    />
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Grid>
        <TypedFilters filter={filter} onSet={set} />
        {choice('agentId', options.agents)}
        {choice('departmentId', options.departments)}
        {choice(
          'language',
          options.languages.map((value) => ({ value, label: languageName(value) }))
        )}
        {choice(
          'status',
          STATUSES.map((value) => ({ value, label: t(`chatStatus.${value}`) }))
        )}
        {choice('purpose', options.purposes)}
        {choice(
          'consentState',
          CONSENT_STATES.map((value) => ({ value, label: t(`consentState.${value}`) }))
        )}
      </Grid>
      <CheckControl
        id="people-openCase"
        label={t('people.filter.openCase')}
        checked={filter.openCase === true}
        disabled={false}
        onChange={(on) => onChange({ ...filter, openCase: on ? true : undefined })}
      />
      {mayHolds && (
        <CheckControl
          id="people-held"
          label={t('people.filter.held')}
          checked={filter.held === true}
          disabled={false}
          onChange={(on) => onChange({ ...filter, held: on ? true : undefined })}
        />
      )}
    </Flex>
  );
};
