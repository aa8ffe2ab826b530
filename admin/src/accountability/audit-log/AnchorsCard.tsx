import type { AuditState } from '../../../../protocol';
import { useGetLiveChatAuditStateQuery } from '../../foundation/api';
import { useText } from '../../foundation/i18n';
import { Card, CardSkeleton, Loaded } from '../../foundation/ui';
import { AnchoringForm } from './AnchoringForm';
import { AnchorNow } from './AnchorNow';
import { AnchorsTable } from './AnchorsTable';

const Whole = ({ state }: { state: AuditState }) => {
  const t = useText();
  return (
    <Card
      title={t('audit.anchors.title')}
      explain={t('audit.anchors.explain')}
      action={<AnchorNow anchoring={state.anchoring} />}
    >
      <AnchoringForm saved={state.anchoring} />
      <AnchorsTable anchors={state.anchors} />
    </Card>
  );
};

/** Where the head of the chain is told to, and whether it was. */
export const AnchorsCard = () => {
  const t = useText();
  const { currentData, isError, error, refetch } = useGetLiveChatAuditStateQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  return (
    <Loaded
      data={currentData}
      error={isError ? error : undefined}
      failed={t('audit.failed')}
      onRetry={() => void refetch()}
      skeleton={<CardSkeleton />}
    >
      {(state) => <Whole state={state} />}
    </Loaded>
  );
};
