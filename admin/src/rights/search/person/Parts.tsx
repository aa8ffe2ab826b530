import { Box, Tabs } from '@strapi/design-system';
import { useSearchParams } from 'react-router-dom';
import type { PersonAnswer } from '../../../../../protocol';
import { useMay, ASK } from '../../../foundation/permissions';
import { useText } from '../../../foundation/i18n';
import { countOf, useStoreName } from '../../../foundation/personal-data';
import { ConsentsPart } from './ConsentsPart';
import { DecisionsPart } from './DecisionsPart';
import { PersonCases } from './PersonCases';
import { RecordsPart } from './RecordsPart';

interface Part {
  id: string;
  label: string;
  count?: number;
}

/** Everything that is held, category by category; the tab stands in the address. */
export const Parts = ({ answer }: { answer: PersonAnswer }) => {
  const t = useText();
  const storeName = useStoreName();
  const mayCases = useMay(ASK.requestRead);
  const [params, setParams] = useSearchParams();
  const { person, consents, links, stores } = answer;
  const [id = ''] = person.subjectIds;
  const held = stores.filter(({ key }) => countOf(person.counts, key) > 0);
  const parts: Part[] = [
    ...held.map(({ key }) => ({
      id: key,
      label: storeName(key, stores),
      count: countOf(person.counts, key),
    })),
    { id: '_standing', label: t('person.standing') },
    ...(mayCases ? [{ id: '_cases', label: t('privacy.cases') }] : []),
    { id: '_links', label: t('person.decisions'), count: links.length },
  ];
  const asked = params.get('tab');
  const current = parts.find((part) => part.id === asked) ?? parts[0];
  return (
    <Tabs.Root
      variant="simple"
      value={current?.id ?? ''}
      onValueChange={(tab) => setParams({ tab }, { replace: true })}
    >
      <Tabs.List aria-label={t('person.parts')} style={{ flexWrap: 'wrap' }}>
        {parts.map((part) => (
          <Tabs.Trigger key={part.id} value={part.id} style={{ whiteSpace: 'nowrap' }}>
            {part.count === undefined
              ? part.label
              : t('person.tab', { name: part.label, count: part.count })}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <Box paddingTop={4}>
        {held.map(({ key }) => (
          <Tabs.Content key={key} value={key}>
            <RecordsPart subjectId={id} store={key} total={countOf(person.counts, key)} />
          </Tabs.Content>
        ))}
        <Tabs.Content value="_standing">
          <ConsentsPart consents={consents} />
        </Tabs.Content>
        <Tabs.Content value="_cases">
          <PersonCases subjectId={id} />
        </Tabs.Content>
        <Tabs.Content value="_links">
          <DecisionsPart answer={answer} />
        </Tabs.Content>
      </Box>
    </Tabs.Root>
  );
};
