import { Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { ConsentRow } from '../../../../../protocol';
import { Time, useLanguageName, useText } from '../../../foundation/i18n';
import { useNames } from '../../../foundation/names';
import { recordPath } from '../../../foundation/paths';
import { StateTag } from '../StateTag';
import { Subject } from '../Subject';
import { DataTable, type Column } from '../../../foundation/ui';

/** Records, the newest first. */
export const LogTable = ({ rows }: { rows: readonly ConsentRow[] }) => {
  const t = useText();
  const languageName = useLanguageName();
  const names = useNames({ subjectIds: rows.map(({ subjectId }) => subjectId) });
  const columns: Column<ConsentRow>[] = [
    {
      key: 'purpose',
      label: t('consents.purpose'),
      cell: ({ recordId, purposeName }) => (
        <Link tag={NavLink} to={recordPath(recordId)}>
          {purposeName}
        </Link>
      ),
    },
    {
      key: 'state',
      label: t('consents.state'),
      cell: ({ state, latest }) => (
        <>
          <StateTag state={state} />
          {!latest && (
            <Typography variant="pi" textColor="neutral600" tag="p">
              {t('consents.earlier')}
            </Typography>
          )}
        </>
      ),
    },
    { key: 'at', label: t('consents.at'), cell: ({ at }) => <Time at={at} style="full" /> },
    {
      key: 'method',
      label: t('consents.method'),
      cell: ({ method }) => t(`consentMethod.${method}`),
    },
    {
      key: 'subject',
      label: t('consents.subject'),
      cell: ({ subjectId }) => <Subject id={subjectId} names={names} />,
    },
    {
      key: 'language',
      label: t('consents.language'),
      cell: ({ language }) => languageName(language),
    },
    {
      key: 'notice',
      label: t('consents.notice'),
      cell: ({ noticeVersion }) => noticeVersion ?? '–',
    },
  ];
  return (
    <DataTable
      opens
      label={t('consents.title')}
      columns={columns}
      rows={rows}
      rowKey={({ recordId }) => recordId}
    />
  );
};
