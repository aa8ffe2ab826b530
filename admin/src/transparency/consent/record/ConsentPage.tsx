import { Link, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Page, useRBAC } from '@strapi/strapi/admin';
import { NavLink, useParams } from 'react-router-dom';
import type { AdminRest } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { ASK } from '../../../foundation/permissions';
import { Card, CardSkeleton, Failure, PageFrame } from '../../../foundation/ui';
import { useGetLiveChatConsentQuery } from '../../../foundation/api';
import { DeliveriesTable } from '../../receivers';
import { LOG_PATH } from '../../../foundation/paths';
import { History } from './History';
import { NoticeCard } from './NoticeCard';
import { ProofButtons } from './ProofButtons';
import { PurposeCard } from './PurposeCard';
import { Shown } from './Shown';
import { Summary } from './Summary';

type Answer = AdminRest['GET /live-chat/privacy/consents/:recordId']['answer'];

const Details = ({ answer }: { answer: Answer }) => {
  const t = useText();
  const { allowedActions } = useRBAC(ASK.receiversUpdate);
  const { consent, history, deliveries } = answer;
  const { record } = consent;
  return (
    <>
      <Summary consent={consent} />
      <Shown record={record} />
      <PurposeCard record={record} />
      <NoticeCard record={record} />
      <History history={history} recordId={record.recordId} />
      <Card title={t('deliveries.title')} explain={t('record.deliveriesExplain')}>
        {deliveries.length === 0 ? (
          <Typography textColor="neutral600">{t('record.noDeliveries')}</Typography>
        ) : (
          <DeliveriesTable
            deliveries={deliveries}
            mayRetry={allowedActions['canUpdate'] === true}
            withRecord={false}
          />
        )}
      </Card>
    </>
  );
};

const Record = ({ recordId }: { recordId: string }) => {
  const t = useText();
  const { currentData, isError, error, refetch } = useGetLiveChatConsentQuery(recordId, {
    refetchOnMountOrArgChange: true,
  });
  const back = (
    <Link tag={NavLink} to={LOG_PATH} startIcon={<ArrowLeft />}>
      {t('record.back')}
    </Link>
  );
  const title = currentData
    ? t('record.title', { purpose: currentData.consent.record.purpose.name })
    : t('record.loading');
  return (
    <PageFrame
      title={title}
      back={back}
      actions={currentData && <ProofButtons recordId={recordId} />}
    >
      {isError ? (
        <Failure text={t('record.failed')} error={error} onRetry={() => void refetch()} />
      ) : currentData ? (
        <Details answer={currentData} />
      ) : (
        <>
          <CardSkeleton />
          <CardSkeleton />
        </>
      )}
    </PageFrame>
  );
};

/** One consent: what was shown, when, and what was answered. */
export const ConsentPage = () => {
  const { recordId = '' } = useParams();
  return (
    <Page.Protect permissions={ASK.consentRead}>
      <Record recordId={recordId} />
    </Page.Protect>
  );
};
