import { Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { sumPlan, type ErasureInfo } from '../../../../../protocol';
import { DataTable, type Column } from '../../../foundation/ui';
import { Time, useText } from '../../../foundation/i18n';
import { CaseLink, PeopleLinks, useNames } from '../../../foundation/names';
import { erasurePath } from '../../../foundation/paths';
import { ErasureStateTag } from '../parts/ErasureStateTag';

/** Erasures, the newest first. */
export const ErasuresTable = ({ erasures }: { erasures: readonly ErasureInfo[] }) => {
  const t = useText();
  const { formatNumber } = useIntl();
  const names = useNames({
    subjectIds: erasures.flatMap(({ subjectIds }) => subjectIds),
    caseIds: erasures.map(({ caseId }) => caseId),
  });
  const columns: Column<ErasureInfo>[] = [
    {
      key: 'reference',
      label: t('cases.reference'),
      cell: ({ erasureId, reference }) => (
        <Link tag={NavLink} to={erasurePath(erasureId)}>
          {reference}
        </Link>
      ),
    },
    {
      key: 'who',
      label: t('holds.who'),
      // Of who is erased no name is left.
      cell: ({ subjectIds }) =>
        subjectIds.length === 0 ? '–' : <PeopleLinks ids={subjectIds} names={names} />,
    },
    { key: 'state', label: t('cases.state'), cell: (info) => <ErasureStateTag info={info} /> },
    {
      key: 'what',
      label: t('erasures.what'),
      cell: ({ plan, scope }) => {
        const { delete: deleted, anonymise, keep } = sumPlan(plan);
        return (
          <Flex direction="column" alignItems="flex-start">
            {t('erasures.counts', {
              deleted: formatNumber(deleted),
              anonymised: formatNumber(anonymise),
              kept: formatNumber(keep),
            })}
            <Typography variant="pi" textColor="neutral600">
              {t(`erasureScope.${scope}`)}
            </Typography>
          </Flex>
        );
      },
    },
    {
      key: 'why',
      label: t('erasures.why'),
      cell: ({ caseId, reason }) =>
        caseId === undefined ? (reason ?? '–') : <CaseLink id={caseId} names={names} />,
    },
    { key: 'by', label: t('person.by'), cell: ({ by }) => by.name },
    {
      key: 'at',
      label: t('consents.at'),
      cell: ({ createdAt, finishedAt }) => <Time at={finishedAt ?? createdAt} style="full" />,
    },
  ];
  return (
    <DataTable
      opens
      label={t('erasures.title')}
      columns={columns}
      rows={[...erasures].sort((a, b) => b.createdAt - a.createdAt)}
      rowKey={({ erasureId }) => erasureId}
    />
  );
};
