import { Button, Typography } from '@strapi/design-system';
import type { CaseDetails } from '../../../../protocol';
import { useMay, ASK } from '../../foundation/permissions';
import { useText } from '../../foundation/i18n';
import { distinctPeople, PersonLink, useNames } from '../../foundation/names';
import { Card } from '../../foundation/ui';
import type { MenuAction } from './rules/actions';
import { useHindrance } from './useHindrance';

interface PeopleCardProps {
  details: CaseDetails;
  onStart: (action: MenuAction) => void;
}

/** Whom the case is about. */
export const PeopleCard = ({ details, onStart }: PeopleCardProps) => {
  const t = useText();
  const names = useNames({ subjectIds: details.subjectIds });
  const mayOpen = useMay(ASK.subjectRead);
  const why = useHindrance(details)('set_subjects');
  return (
    <Card title={t('case.people')} explain={t('case.peopleExplain')}>
      {details.subjectIds.length === 0 ? (
        <Typography textColor="neutral600">{t('case.noPeople')}</Typography>
      ) : (
        <ul>
          {distinctPeople(details.subjectIds, names).map((id) => (
            <li key={id}>
              <PersonLink id={id} names={names} />
            </li>
          ))}
        </ul>
      )}
      {why === undefined && mayOpen && (
        <div>
          <Button variant="tertiary" onClick={() => onStart('set_subjects')}>
            {t('caseAction.set_subjects')}
          </Button>
        </div>
      )}
    </Card>
  );
};
