import { Mail } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { useText } from '../../i18n';
import { ASK } from '../../permissions';
import { Hint } from '../../ui';
import { useGetLiveChatRequestsQuery } from '../../api';
import { Failure, PageFrame, TableSkeleton } from '../ui';
import { RequestsTable } from './RequestsTable';

const Requests = () => {
  const t = useText();
  const { data, isError, error, refetch } = useGetLiveChatRequestsQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  return (
    <PageFrame title={t('requests.title')} subtitle={t('requests.subtitle')}>
      {isError ? (
        <Failure text={t('requests.failed')} error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <TableSkeleton />
      ) : data.requests.length === 0 ? (
        <Hint icon={<Mail />} title={t('requests.none')}>
          {t('requests.noneText')}
        </Hint>
      ) : (
        <RequestsTable requests={data.requests} />
      )}
    </PageFrame>
  );
};

/** What people have asked for in "My data". */
export const RequestsPage = () => (
  <Page.Protect permissions={ASK.consentRead}>
    <Requests />
  </Page.Protect>
);
