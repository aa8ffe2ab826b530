import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { PageFrame, CardSkeleton, Back, Loaded, Hint } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { ASK } from '../../foundation/permissions';
import { BREACHES_PATH, NEW_BREACH } from '../../foundation/paths';
import { newBreach, writtenOf } from './breach';
import { BreachEditor } from './BreachEditor';
import { useBreaches } from './useBreaches';

const New = ({ now }: { now: number }) => {
  // The clock goes on; what was proposed at first stays.
  const [saved] = useState(() => ({ definition: newBreach(Date.now()), base: 0 }));
  return <BreachEditor saved={saved} now={now} />;
};

const Whole = ({ breachId }: { breachId: string }) => {
  const t = useText();
  const { breaches, now, error, reload } = useBreaches();
  if (breachId === NEW_BREACH) return <New now={now} />;
  const info = breaches?.find((one) => one.breachId === breachId);
  if (info)
    return (
      <BreachEditor
        saved={{ definition: writtenOf(info), base: info.savedAt }}
        info={info}
        now={now}
      />
    );
  return (
    <PageFrame
      title={t('privacy.breaches')}
      back={<Back to={BREACHES_PATH}>{t('privacy.breaches')}</Back>}
    >
      <Loaded
        data={breaches}
        error={error}
        failed={t('breach.failed')}
        onRetry={reload}
        skeleton={
          <>
            <CardSkeleton />
            <CardSkeleton />
          </>
        }
      >
        {() => <Hint title={t('breach.notThere')} />}
      </Loaded>
    </PageFrame>
  );
};

/** One breach: what happened, who is affected, and who was told. */
export const BreachPage = () => {
  const { breachId = '' } = useParams();
  return (
    <Page.Protect permissions={ASK.breachRead}>
      <Whole key={breachId} breachId={breachId} />
    </Page.Protect>
  );
};
