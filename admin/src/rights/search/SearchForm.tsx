import { Button, Flex } from '@strapi/design-system';
import { Faders } from '@strapi/icons';
import { useState, type FormEvent } from 'react';
import type { SubjectFilter } from '../../../../protocol';
import { useText } from '../../foundation/i18n';
import { isBackwards, lacksPurpose } from './filter';
import { Chips } from './Chips';
import { FilterPanel } from './FilterPanel';
import { SavedSearches } from './SavedSearches';
import { SearchBox } from './SearchBox';

interface SearchFormProps {
  /** What was searched for; nothing before the first search. */
  filter: SubjectFilter | undefined;
  onSearch: (filter: SubjectFilter) => void;
}

/** The box, what narrows it down, and searches that are kept. Nothing is asked before Enter or the button. */
export const SearchForm = ({ filter, onSearch }: SearchFormProps) => {
  const t = useText();
  const [draft, setDraft] = useState<SubjectFilter>(filter ?? {});
  const [told, setTold] = useState(filter);
  // Cleared, or brought back by the browser's history.
  if (filter !== told) {
    setTold(filter);
    setDraft(filter ?? {});
  }
  const [open, setOpen] = useState(false);
  const wrong = isBackwards(draft) || lacksPurpose(draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wrong) setOpen(true);
    else onSearch(draft);
  };
  const apply = (next: SubjectFilter) => {
    setDraft(next);
    if (!isBackwards(next) && !lacksPurpose(next)) onSearch(next);
  };
  return (
    <Flex
      tag="form"
      role="search"
      aria-label={t('people.title')}
      direction="column"
      alignItems="stretch"
      gap={4}
      padding={6}
      background="neutral0"
      hasRadius
      shadow="filterShadow"
      onSubmit={submit}
      noValidate
    >
      <SearchBox value={draft.text ?? ''} onChange={(text) => setDraft({ ...draft, text })} />
      <Flex gap={2} wrap="wrap">
        <Button
          variant="tertiary"
          startIcon={<Faders />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t('people.filters')}
        </Button>
        <SavedSearches filter={draft} onApply={apply} />
        <Chips filter={draft} onChange={apply} />
      </Flex>
      {open && <FilterPanel filter={draft} onChange={setDraft} />}
    </Flex>
  );
};
