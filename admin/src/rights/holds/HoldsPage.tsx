import { Button } from '@strapi/design-system';
import { Lock } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { useGetLiveChatHoldsQuery } from '../../foundation/api';
import { PageFrame, TableSkeleton, Segments, Loaded, Hint, usePace } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { ASK } from '../../foundation/permissions';
import { HOLD_VIEWS, inOrder, readHolds, type HoldView } from './rules/holds';
import { HoldsTable } from './HoldsTable';

const WHILE_LIFTING = 15_000;

const List = () => {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const { view, holdId } = readHolds(params);
  const { pollingInterval, keep } = usePace();
  const { currentData, isError, error, refetch } = useGetLiveChatHoldsQuery(view, {
    pollingInterval,
    refetchOnMountOrArgChange: true,
  });
  // One whose mail is on its way ends by itself.
  keep(currentData?.holds.some(({ state }) => state === 'lifting') ? WHILE_LIFTING : 0);
  const show = (next: HoldView) => setParams(next === 'open' ? {} : { state: next });
  return (
    <PageFrame title={t('holds.title')} subtitle={t('holds.subtitle')}>
      {holdId === undefined ? (
        <Segments
          label={t('cases.views')}
          value={view}
          options={HOLD_VIEWS.map((value) => ({ value, label: t(`holds.view.${value}`) }))}
          onChange={show}
        />
      ) : (
        <div>
          <Button variant="tertiary" onClick={() => show('open')}>
            {t('holds.showAll')}
          </Button>
        </div>
      )}
      <Loaded
        data={currentData}
        // A poll that fails once leaves what is shown.
        error={isError && !currentData ? error : undefined}
        failed={t('holds.failed')}
        onRetry={() => void refetch()}
        skeleton={<TableSkeleton />}
      >
        {({ holds }) => {
          const shown = holds.filter((one) => holdId === undefined || one.holdId === holdId);
          return shown.length === 0 ? (
            <Hint icon={<Lock />} title={t(`holds.none.${view}`)}>
              {t('holds.noneText')}
            </Hint>
          ) : (
            <HoldsTable holds={inOrder(shown)} />
          );
        }}
      </Loaded>
    </PageFrame>
  );
};

/** What is held back from erasure and retention, why, and until when it is looked at again. */
export const HoldsPage = () => (
  <Page.Protect permissions={ASK.holdRead}>
    <List />
  </Page.Protect>
);
