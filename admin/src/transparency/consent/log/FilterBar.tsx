import { Button, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { styled } from 'styled-components';
import { CONSENT_METHODS, CONSENT_STATES, ownZone } from '../../../../../protocol';
import { useLanguageName, useText } from '../../../foundation/i18n';
import type { NamedPurpose } from '../../purposes';
import { isBackwards, isFiltered, type LogFilter } from './filter';
import { SearchField } from './SearchField';

const Fields = styled.div`
  align-items: start;
  display: grid;
  gap: 1.2rem 1.6rem;
  grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr));
  > button {
    align-self: end;
  }
`;

interface Option {
  value: string;
  label: string;
}

interface ChoiceProps {
  label: string;
  value: string | undefined;
  options: readonly Option[];
  onChange: (value: string | undefined) => void;
}

const Choice = ({ label, value, options, onChange }: ChoiceProps) => {
  const t = useText();
  return (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        value={value ?? null}
        placeholder={t('consents.any')}
        clearLabel={t('consents.any')}
        onClear={() => onChange(undefined)}
        onChange={(next) => onChange(String(next))}
      >
        {options.map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {option.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};

interface FilterBarProps {
  filter: LogFilter;
  purposes: readonly NamedPurpose[];
  languages: readonly string[];
  onChange: (patch: LogFilter) => void;
  onClear: () => void;
}

/** What the log is narrowed down by. Each change takes effect at once and stands in the address. */
export const FilterBar = ({ filter, purposes, languages, onChange, onClear }: FilterBarProps) => {
  const t = useText();
  const languageName = useLanguageName();
  const states = CONSENT_STATES.map((value) => ({ value, label: t(`consentState.${value}`) }));
  const methods = CONSENT_METHODS.map((value) => ({ value, label: t(`consentMethod.${value}`) }));
  const find = <T extends string>(all: readonly T[], value: string | undefined) =>
    all.find((one) => one === value);
  return (
    <Fields role="search" aria-label={t('consents.filters')}>
      <SearchField
        value={filter.search ?? ''}
        onChange={(search) => onChange({ search: search === '' ? undefined : search })}
      />
      <Choice
        label={t('consents.state')}
        value={filter.state}
        options={states}
        onChange={(value) => onChange({ state: find(CONSENT_STATES, value) })}
      />
      <Choice
        label={t('consents.purpose')}
        value={filter.purpose}
        options={purposes.map(({ key, name }) => ({ value: key, label: name }))}
        onChange={(purpose) => onChange({ purpose })}
      />
      <Choice
        label={t('consents.method')}
        value={filter.method}
        options={methods}
        onChange={(value) => onChange({ method: find(CONSENT_METHODS, value) })}
      />
      <Choice
        label={t('consents.language')}
        value={filter.language}
        options={languages.map((value) => ({ value, label: languageName(value) }))}
        onChange={(language) => onChange({ language })}
      />
      {(['from', 'to'] as const).map((end) => (
        <Field.Root
          key={end}
          error={end === 'to' && isBackwards(filter) ? t('consents.backwards') : undefined}
        >
          <Field.Label>{t(`consents.${end}`, { zone: ownZone() })}</Field.Label>
          <Field.Input
            type="date"
            value={filter[end] ?? ''}
            onChange={({ target }) =>
              onChange({ [end]: target.value === '' ? undefined : target.value })
            }
          />
          <Field.Error />
        </Field.Root>
      ))}
      {isFiltered(filter) && (
        <Button variant="tertiary" size="L" startIcon={<Cross />} onClick={onClear}>
          {t('consents.clear')}
        </Button>
      )}
    </Fields>
  );
};
