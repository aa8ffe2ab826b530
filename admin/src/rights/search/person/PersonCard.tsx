import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { FoundPerson } from '../../../../../protocol';
import { Code, Fold, Definition, Definitions, Card, CardLine } from '../../../foundation/ui';
import { Time, useLanguageName, useText } from '../../../foundation/i18n';
import { casePath } from '../../../foundation/paths';

/** What identifies the person. */
export const PersonCard = ({ person }: { person: FoundPerson }) => {
  const t = useText();
  const languageName = useLanguageName();
  const { name, emails, phones, languages, firstAt, lastAt, subjectIds, openCases } = person;
  return (
    <Card title={t('person.who')}>
      <Definitions>
        <Definition name={t('people.filter.name')}>{name}</Definition>
        <Definition name={t('people.filter.email')}>{emails.join(', ')}</Definition>
        <Definition name={t('people.filter.phone')}>{phones.join(', ')}</Definition>
        <Definition name={t('people.filter.language')}>
          {languages.map(languageName).join(', ')}
        </Definition>
        <Definition name={t('person.firstAt')}>
          {firstAt !== undefined && <Time at={firstAt} style="full" />}
        </Definition>
        <Definition name={t('people.lastAt')}>
          {lastAt !== undefined && <Time at={lastAt} style="full" />}
        </Definition>
        <Definition name={t('person.openCases')}>
          {openCases.length > 0 && (
            <CardLine>
              {openCases.map(({ caseId, reference }) => (
                <Link key={caseId} tag={NavLink} to={casePath(caseId)}>
                  {reference}
                </Link>
              ))}
            </CardLine>
          )}
        </Definition>
      </Definitions>
      <Fold title={t('person.ids', { count: subjectIds.length })}>
        {subjectIds.map((id) => (
          <div key={id}>
            <Code>{id}</Code>
          </div>
        ))}
      </Fold>
    </Card>
  );
};
