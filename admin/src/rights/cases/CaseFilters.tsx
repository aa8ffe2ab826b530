import { Button, Field } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { useState, type FormEvent } from 'react';
import { REQUEST_KINDS } from '../../../../protocol';
import { ChoiceControl, Grid } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import type { ListFilter } from './rules/caseList';

interface CaseFiltersProps {
  filter: ListFilter;
  onChange: (patch: Partial<ListFilter>) => void;
}

/** Kind and search. What is searched for goes with Enter and stands in no address. */
export const CaseFilters = ({ filter, onChange }: CaseFiltersProps) => {
  const t = useText();
  const [text, setText] = useState(filter.search ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChange({ search: text.trim() });
  };
  return (
    <form role="search" aria-label={t('cases.search')} onSubmit={submit}>
      <Grid>
        <Field.Root hint={t('cases.searchHint')}>
          <Field.Label>{t('cases.search')}</Field.Label>
          <Field.Input
            type="search"
            value={text}
            maxLength={254}
            autoComplete="off"
            startAction={<Search aria-hidden fill="neutral500" />}
            onChange={({ target }) => setText(target.value)}
          />
          <Field.Hint />
        </Field.Root>
        <ChoiceControl
          id="cases-kind"
          label={t('cases.kind')}
          value={filter.kind}
          options={REQUEST_KINDS.map((value) => ({ value, label: t(`requestKind.${value}`) }))}
          disabled={false}
          placeholder={t('consents.any')}
          onChange={(kind) => onChange({ kind })}
          onClear={() => onChange({ kind: undefined })}
        />
        {(filter.search ?? filter.kind) && (
          <Button
            variant="tertiary"
            size="L"
            onClick={() => {
              setText('');
              onChange({ search: undefined, kind: undefined });
            }}
          >
            {t('consents.clear')}
          </Button>
        )}
      </Grid>
    </form>
  );
};
