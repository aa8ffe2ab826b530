import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { SubjectFilter } from '../../../../protocol';
import { Failure, TableSkeleton, Note, Hint, MoreButton } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { NewCaseDialog } from '../cases';
import { PersonHit } from './PersonHit';
import { SelectionBar } from './SelectionBar';
import { usePeopleSearch } from '../people';

interface ResultsProps {
  filter: SubjectFilter;
  onClear: () => void;
}

/** Everybody whom the search finds, people first. */
export const Results = ({ filter, onClear }: ResultsProps) => {
  const t = useText();
  const { people, catchingUp, error, reload, more } = usePeopleSearch(filter);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState(false);
  if (error !== undefined)
    return <Failure text={t('people.failed')} error={error} onRetry={reload} />;
  if (!people) return <TableSkeleton />;
  const behind = catchingUp && <Note tone="warning">{t('people.catchingUp')}</Note>;
  if (people.length === 0)
    return (
      <>
        {behind}
        <Hint
          title={t('people.noMatch')}
          action={
            <Button variant="tertiary" onClick={onClear}>
              {t('people.startOver')}
            </Button>
          }
        >
          {t('people.noMatchText')}
        </Hint>
      </>
    );
  const picked = people.filter(({ subjectIds: [id = ''] }) => chosen.includes(id));
  const subjectIds = picked.flatMap(({ subjectIds: ids }) => ids);
  return (
    <>
      {behind}
      <Typography role="status" textColor="neutral600">
        {t(more.hasMore ? 'people.countMore' : 'people.count', { count: people.length })}
      </Typography>
      {picked.length > 0 && (
        <SelectionBar
          people={picked.length}
          subjectIds={subjectIds}
          onRequest={() => setAsking(true)}
          onClear={() => setChosen([])}
        />
      )}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {people.map((person) => {
          const [id = ''] = person.subjectIds;
          return (
            <PersonHit
              key={id}
              person={person}
              chosen={chosen.includes(id)}
              onChoose={(on) =>
                setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
          );
        })}
      </Flex>
      <MoreButton {...more} />
      {asking && <NewCaseDialog people={picked} onClose={() => setAsking(false)} />}
    </>
  );
};
