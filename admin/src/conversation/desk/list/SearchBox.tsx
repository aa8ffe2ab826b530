import { Box, Searchbar, SearchForm } from '@strapi/design-system';
import { useEffect, useState, type KeyboardEvent, type RefObject } from 'react';
import type { DeskView } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { panel } from '../../../foundation/realtime';

const PAUSE = 300;
const LONGEST = 200;

interface SearchBoxProps {
  view: DeskView;
  inputRef: RefObject<HTMLInputElement>;
}

/** Searches the view. What is searched for never stands in the address: it may be a person's name. */
export const SearchBox = ({ view, inputRef }: SearchBoxProps) => {
  const t = useText();
  const [term, setTerm] = useState('');

  useEffect(() => {
    const wanted = term.trim();
    if (wanted === '') {
      panel.client.desk.endSearch();
      return undefined;
    }
    const timer = setTimeout(() => void panel.client.desk.search(view, wanted), PAUSE);
    return () => clearTimeout(timer);
  }, [term, view]);
  useEffect(() => () => panel.client.desk.endSearch(), []);

  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Escape') return;
    setTerm('');
    event.currentTarget.blur();
  };

  return (
    <Box padding={3} paddingTop={2}>
      <SearchForm onSubmit={(event) => event.preventDefault()}>
        <Searchbar
          ref={inputRef}
          name="live-chat-search"
          autoComplete="off"
          size="S"
          maxLength={LONGEST}
          value={term}
          placeholder={t('search.placeholder')}
          clearLabel={t('search.clear')}
          onChange={(event) => setTerm(event.target.value)}
          onClear={() => setTerm('')}
          onKeyDown={onKey}
        >
          {t('search.label')}
        </Searchbar>
      </SearchForm>
    </Box>
  );
};
