import { Button, Field, Flex, Typography } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { useState } from 'react';
import { Failure, Skeleton, MoreButton } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import { usePeopleSearch } from '../../people';
import { PickRow } from './PickRow';

interface PeoplePickerProps {
  /** What to look for at once. */
  first: string;
  isChosen: (subjectId: string) => boolean;
  onToggle: (subjectIds: readonly string[], name: string, on: boolean) => void;
}

/** A small search to choose people from. */
export const PeoplePicker = ({ first, isChosen, onToggle }: PeoplePickerProps) => {
  const t = useText();
  const [typed, setTyped] = useState(first);
  const [text, setText] = useState(first);
  const { people, error, reload, more } = usePeopleSearch(text === '' ? undefined : { text });
  const search = () => setText(typed.trim());
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={2} alignItems="flex-end" wrap="wrap">
        <Flex flex="1 1 24rem" minWidth={0} direction="column" alignItems="stretch">
          <Field.Root name="pick-people">
            <Field.Label>{t('people.box')}</Field.Label>
            <Field.Input
              type="search"
              value={typed}
              maxLength={254}
              autoComplete="off"
              startAction={<Search aria-hidden fill="neutral500" />}
              onChange={({ target }) => setTyped(target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                search();
              }}
            />
          </Field.Root>
        </Flex>
        <Button variant="secondary" size="L" onClick={search}>
          {t('people.search')}
        </Button>
      </Flex>
      {error !== undefined && <Failure text={t('people.failed')} error={error} onRetry={reload} />}
      {text !== '' && !people && error === undefined && <Skeleton $width="60%" />}
      {people?.length === 0 && (
        <Typography textColor="neutral600" role="status">
          {t('case.nobodyFound')}
        </Typography>
      )}
      {people?.map((person) => (
        <PickRow
          key={person.subjectIds[0] ?? ''}
          person={person}
          chosen={person.subjectIds.some(isChosen)}
          onToggle={onToggle}
        />
      ))}
      <MoreButton {...more} />
    </Flex>
  );
};
