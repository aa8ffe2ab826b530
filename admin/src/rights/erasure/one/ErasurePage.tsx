import { Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { PageFrame, Card, CardSkeleton, Back, Loaded } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import { useNamed, useNames } from '../../../foundation/names';
import { ASK } from '../../../foundation/permissions';
import { ERASURES_PATH } from '../../../foundation/paths';
import { PlanTable } from '../parts/PlanTable';
import { ApprovalCard } from './ApprovalCard';
import { ErasureButtons } from './ErasureButtons';
import { FactsCard } from './FactsCard';
import { StateCard } from './StateCard';
import { useErasure } from './useErasure';

const Whole = ({ erasureId }: { erasureId: string }) => {
  const t = useText();
  const { info, error, reload } = useErasure(erasureId);
  const about = info?.subjectIds ?? [];
  const who = useNamed(about, useNames({ subjectIds: about }));
  const title = info ? t('erasure.titleOf', { reference: info.reference }) : t('erasure.title');
  return (
    <PageFrame
      title={about.length > 0 ? t('erasure.titleWho', { name: who }) : title}
      tabTitle={title}
      {...(info && { subtitle: info.reference })}
      back={<Back to={ERASURES_PATH}>{t('erasures.title')}</Back>}
      actions={info && <ErasureButtons info={info} />}
    >
      <Loaded
        data={info}
        error={error}
        failed={t('erasure.failed')}
        onRetry={reload}
        skeleton={
          <>
            <CardSkeleton />
            <CardSkeleton />
          </>
        }
      >
        {(found) => (
          <>
            <StateCard info={found} />
            <ApprovalCard key={found.state} info={found} />
            <Card title={t('erasure.plan')} explain={t('erasure.planText')}>
              <PlanTable plan={found.plan} done={found.done} />
            </Card>
            <FactsCard info={found} />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
};

/** One erasure: how far it is, what stands in its way, and what is left to do. */
export const ErasurePage = () => {
  const { erasureId = '' } = useParams();
  return (
    <Page.Protect permissions={ASK.erasureSee}>
      <Whole key={erasureId} erasureId={erasureId} />
    </Page.Protect>
  );
};
