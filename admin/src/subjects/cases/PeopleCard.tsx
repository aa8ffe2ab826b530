import { Button, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { CaseDetails } from '../../../../protocol';
import { Code } from '../../consents';
import { useMay } from '../../editors';
import { useText } from '../../i18n';
import { ASK } from '../../permissions';
import { Card } from '../../settings/ui';
import { personPath } from '../paths';
import type { MenuAction } from '../rules/actions';
import { useHindrance } from './useHindrance';

interface PeopleCardProps {
  details: CaseDetails;
  onStart: (action: MenuAction) => void;
}

/** Whom the case is about. */
export const PeopleCard = ({ details, onStart }: PeopleCardProps) => {
  const t = useText();
  const mayOpen = useMay(ASK.subjectRead);
  const why = useHindrance(details)('set_subjects');
  return (
    <Card title={t('case.people')} explain={t('case.peopleExplain')}>
      {details.subjectIds.length === 0 ? (
        <Typography textColor="neutral600">{t('case.noPeople')}</Typography>
      ) : (
        <ul>
          {details.subjectIds.map((id) => (
            <li key={id}>
              {mayOpen ? (
                <Link tag={NavLink} to={personPath(id)}>
                  <Code>{id}</Code>
                </Link>
              ) : (
                <Code>{id}</Code>
              )}
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
