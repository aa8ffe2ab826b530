import { Flex } from '@strapi/design-system';
import { CONSENT_STATES, type SubjectFilter } from '../../../../protocol';
import { CheckControl, ChoiceControl, TextControl } from '../../editors';
import { useLanguageName, useText } from '../../i18n';
import { isBackwards, lacksPurpose, type FilterKey } from '../rules/filter';
import { Grid } from '../ui';
import { STATUSES } from './statuses';
import { useOptions } from './useOptions';

interface FilterPanelProps {
  filter: SubjectFilter;
  onChange: (filter: SubjectFilter) => void;
}

const TEXTS = [
  ['email', 'email'],
  ['phone', 'tel'],
  ['name', 'text'],
  ['id', 'text'],
  ['words', 'text'],
  ['page', 'text'],
  ['from', 'date'],
  ['to', 'date'],
] as const;

/** All conditions; they take effect with the search. */
export const FilterPanel = ({ filter, onChange }: FilterPanelProps) => {
  const t = useText();
  const languageName = useLanguageName();
  const options = useOptions();
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
        {TEXTS.map(([key, type]) => (
          <TextControl
            key={key}
            id={`people-${key}`}
            label={t(`people.filter.${key}`)}
            hint={key === 'words' ? t('people.wordsHint') : undefined}
            type={type}
            value={filter[key] ?? ''}
            maxLength={254}
            disabled={false}
            problem={
              key === 'to' && isBackwards(filter)
                ? { path: key, text: 'consents.backwards' }
                : undefined
            }
            onChange={(value) => set(key, value)}
          />
        ))}
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
    </Flex>
  );
};
