import { Flex, Link } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import type { ReceivedRequest } from '../../../../protocol';
import { Time, useLanguageName, useText } from '../../i18n';
import { logPath } from '../paths';
import { Code, DataTable, Fold, type Column } from '../ui';

const Verified = ({ verified }: { verified: boolean }) => {
  const t = useText();
  const Icon = verified ? CheckCircle : WarningCircle;
  return (
    <Flex gap={2}>
      <Icon aria-hidden fill={verified ? 'success600' : 'warning600'} />
      {t(verified ? 'requests.verified' : 'requests.notVerified')}
    </Flex>
  );
};

/** What came in, in the order in which the server tells it. */
export const RequestsTable = ({ requests }: { requests: readonly ReceivedRequest[] }) => {
  const t = useText();
  const languageName = useLanguageName();
  const columns: Column<ReceivedRequest>[] = [
    {
      key: 'reference',
      label: t('requests.reference'),
      cell: ({ reference }) => <Code>{reference}</Code>,
    },
    { key: 'kind', label: t('requests.kind'), cell: ({ kind }) => t(`requestKind.${kind}`) },
    {
      key: 'received',
      label: t('requests.received'),
      cell: ({ receivedAt }) => <Time at={receivedAt} style="full" />,
    },
    {
      key: 'language',
      label: t('consents.language'),
      cell: ({ language }) => languageName(language),
    },
    {
      key: 'verified',
      label: t('requests.email'),
      cell: ({ emailVerified }) => <Verified verified={emailVerified} />,
    },
    {
      key: 'details',
      label: t('requests.details'),
      cell: ({ details, subjectId }) => (
        <Flex direction="column" alignItems="flex-start" gap={2}>
          {details.trim() === '' ? (
            t('requests.noDetails')
          ) : (
            <Fold title={t('requests.read')}>{details}</Fold>
          )}
          <Link tag={NavLink} to={logPath(subjectId)}>
            {t('requests.consents')}
          </Link>
        </Flex>
      ),
    },
  ];
  return (
    <DataTable
      label={t('requests.title')}
      columns={columns}
      rows={requests}
      rowKey={({ reference }) => reference}
    />
  );
};
