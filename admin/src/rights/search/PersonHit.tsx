import { Checkbox, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { FoundPerson } from '../../../../protocol';
import { Tag, Person, PRESSABLE, CardLine } from '../../foundation/ui';
import { Time, useText } from '../../foundation/i18n';
import { casePath, personPath } from '../../foundation/paths';
import { Counts } from '../../foundation/personal-data';
import { usePersonName } from '../../foundation/names';
import { MatchLine } from './MatchLine';

interface PersonHitProps {
  person: FoundPerson;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
}

const Card = styled(Flex)`
  cursor: pointer;
  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
`;

/** Matches that are shown at once; the rest stands on the person's page. */
const SHOWN = 4;

/** Somebody who was found: who, why, and what is held. */
export const PersonHit = ({ person, chosen, onChoose }: PersonHitProps) => {
  const t = useText();
  const nameOf = usePersonName();
  const [id = ''] = person.subjectIds;
  const name = nameOf(person);
  const reach = [...person.emails, ...person.phones].filter((one) => one !== name);
  const more = person.matches.length - SHOWN;
  return (
    <Card
      tag="li"
      {...PRESSABLE}
      alignItems="flex-start"
      gap={4}
      padding={5}
      background="neutral0"
      hasRadius
      shadow="filterShadow"
    >
      <Checkbox
        aria-label={t('people.choose', { name })}
        checked={chosen}
        onCheckedChange={(next) => onChoose(next === true)}
      />
      <Person id={id} name={person.name} />
      <Flex direction="column" alignItems="stretch" gap={2} flex={1} minWidth={0}>
        <CardLine>
          <Link tag={NavLink} to={personPath(id)}>
            {name}
          </Link>
          {reach.map((one) => (
            <span key={one}>{one}</span>
          ))}
          {person.suggestions > 0 && (
            <Tag $tone="warning">{t('people.suggestions', { count: person.suggestions })}</Tag>
          )}
          {person.openCases.map(({ caseId, reference }) => (
            <Link key={caseId} tag={NavLink} to={casePath(caseId)}>
              {t('people.openCase', { reference })}
            </Link>
          ))}
        </CardLine>
        <Counts counts={person.counts} />
        {person.lastAt !== undefined && (
          <Typography variant="pi" textColor="neutral600">
            {t('people.lastAt')} <Time at={person.lastAt} style="full" />
          </Typography>
        )}
        <ul>
          {person.matches.slice(0, SHOWN).map((match, index) => (
            <MatchLine key={index} match={match} />
          ))}
        </ul>
        {more > 0 && (
          <Typography variant="pi" textColor="neutral600">
            {t('people.moreMatches', { count: more })}
          </Typography>
        )}
      </Flex>
    </Card>
  );
};
