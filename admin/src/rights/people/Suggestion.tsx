import { Button, Flex, Link, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';
import type { LinkSuggestion, LinkVerdict, Person } from '../../../../protocol';
import { useText } from '../../foundation/i18n';
import { personPath } from '../../foundation/paths';
import { CardLine } from '../../foundation/ui';
import { usePersonName } from '../../foundation/names';
import { EvidenceTable } from './EvidenceTable';
import { LinkDialog } from './LinkDialog';

interface SuggestionProps {
  me: Pick<Person, 'subjectIds'>;
  suggestion: LinkSuggestion;
  mayLink: boolean;
}

/** Two people side by side: what agrees, what differs, and the two possible answers, neither of them preferred. */
export const Suggestion = ({ me, suggestion, mayLink }: SuggestionProps) => {
  const t = useText();
  const nameOf = usePersonName();
  const [verdict, setVerdict] = useState<LinkVerdict>();
  const { person, score } = suggestion;
  const [theirs = ''] = person.subjectIds;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <CardLine>
        <Link tag={NavLink} to={personPath(theirs)}>
          {nameOf(person)}
        </Link>
        <Typography textColor="neutral600">{t('person.score', { score })}</Typography>
      </CardLine>
      <EvidenceTable suggestion={suggestion} />
      {mayLink && (
        <Flex gap={2} wrap="wrap">
          <Button variant="secondary" onClick={() => setVerdict('same')}>
            {t('person.same')}
          </Button>
          <Button variant="secondary" onClick={() => setVerdict('different')}>
            {t('person.different')}
          </Button>
        </Flex>
      )}
      {verdict && (
        <LinkDialog
          a={me.subjectIds[0] ?? ''}
          b={theirs}
          name={nameOf(person)}
          verdict={verdict}
          onClose={() => setVerdict(undefined)}
        />
      )}
    </Flex>
  );
};
