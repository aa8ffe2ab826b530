import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { ExportInfo } from '../../../../protocol';
import { DataTable, type Column } from '../../foundation/ui';
import { Time, useText } from '../../foundation/i18n';
import { CaseLink, PeopleLinks, useNames } from '../../foundation/names';
import { exportPath } from '../../foundation/paths';
import { totalOf } from '../../foundation/personal-data';
import { ExportButtons } from './ExportButtons';
import { ExportStateTag } from './ExportStateTag';
import { FileButtons } from './FileButtons';
import { useFormats } from './useFormats';

/** Exports, the newest first. */
export const ExportsTable = ({ exports }: { exports: readonly ExportInfo[] }) => {
  const t = useText();
  const formatsText = useFormats();
  const names = useNames({
    subjectIds: exports.flatMap(({ subjectIds }) => subjectIds),
    caseIds: exports.map(({ caseId }) => caseId),
  });
  const columns: Column<ExportInfo>[] = [
    {
      key: 'created',
      label: t('exports.created'),
      cell: ({ exportId, createdAt }) => (
        <Link tag={NavLink} to={exportPath(exportId)}>
          <Time at={createdAt} style="full" />
        </Link>
      ),
    },
    {
      key: 'who',
      label: t('holds.who'),
      cell: ({ subjectIds }) => <PeopleLinks ids={subjectIds} names={names} />,
    },
    { key: 'state', label: t('cases.state'), cell: (info) => <ExportStateTag info={info} /> },
    {
      key: 'what',
      label: t('exports.what'),
      cell: ({ formats, counts, caseId, reason }) => (
        <Flex direction="column" alignItems="flex-start">
          {t('exports.records', { count: totalOf(counts) })}
          <Typography variant="pi" textColor="neutral600">
            {formatsText(formats)}
          </Typography>
          {caseId === undefined ? reason : <CaseLink id={caseId} names={names} />}
        </Flex>
      ),
    },
    { key: 'by', label: t('person.by'), cell: ({ by }) => by.name },
    {
      key: 'expires',
      label: t('exports.expires'),
      cell: ({ state, expiresAt }) =>
        state === 'ready' && expiresAt !== undefined ? <Time at={expiresAt} style="full" /> : '–',
    },
    {
      key: 'actions',
      label: t('deliveries.action'),
      cell: (info) => (
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <FileButtons info={info} />
          <ExportButtons info={info} />
        </Flex>
      ),
    },
  ];
  return (
    <DataTable
      opens
      label={t('exports.title')}
      columns={columns}
      rows={exports}
      rowKey={({ exportId }) => exportId}
    />
  );
};
