import { Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { useSearchLiveChatCasesQuery } from '../../foundation/api';
import { useText } from '../../foundation/i18n';
import { casePath, CASES_PATH } from '../../foundation/paths';
import { DueText } from '../../rights/cases';
import { PRESSABLE, pressable } from '../../foundation/ui';

const SHOWN = 5;

const List = styled.ul`
  /* Strapi's card grows with its content; long lines are to be cut off instead. */
  contain: inline-size;
  width: 100%;
  li {
    border-radius: ${({ theme }) => theme.borderRadius};
    overflow-wrap: anywhere;
    padding: 0.8rem;
  }
  ${pressable}
`;

/** Home page: the requests that are due first, one click from their next step. */
export const DueWidget = () => {
  const t = useText();
  const { data, isError } = useSearchLiveChatCasesQuery(
    { view: 'open' },
    { refetchOnMountOrArgChange: true }
  );
  if (isError) return <Widget.Error>{t('cases.failed')}</Widget.Error>;
  if (!data) return <Widget.Loading />;
  if (data.cases.length === 0) return <Widget.NoData>{t('cases.none')}</Widget.NoData>;
  const more = data.counts.open - SHOWN;
  return (
    <List>
      {data.cases.slice(0, SHOWN).map((one) => (
        <li key={one.caseId} {...PRESSABLE}>
          <Flex justifyContent="space-between" gap={3} wrap="wrap">
            <Link tag={NavLink} to={casePath(one.caseId)}>
              {t('case.titleOf', {
                kind: t(`requestKind.${one.kind}`),
                name: one.requester.name ?? one.requester.email ?? t('people.nameless'),
              })}
            </Link>
            <DueText row={one} />
          </Flex>
        </li>
      ))}
      {more > 0 && (
        <li>
          <Link tag={NavLink} to={CASES_PATH}>
            <Typography variant="pi">{t('home.dueMore', { count: more })}</Typography>
          </Link>
        </li>
      )}
    </List>
  );
};
