import { useGetLiveChatErasuresQuery } from '../../../foundation/api';
import { paceOfAll } from '../rules/state';
import { usePace } from '../../../foundation/ui';
import { useRights } from '../parts/useRights';
import { useFinishNotice } from './useFinishNotice';

/** How often to look while an erasure that was brought back is done again. */
const WHILE_REPLAYING = 2_000;

/** Erasures, of one case or all, and the ledger; asked again as long as something is on its way. */
export const useErasures = ({ caseId }: { caseId?: string } = {}) => {
  const { see } = useRights();
  const { pollingInterval, keep } = usePace();
  const { currentData, isError, error, refetch } = useGetLiveChatErasuresQuery(
    { caseId },
    { skip: !see, pollingInterval, refetchOnMountOrArgChange: true }
  );
  const erasures = currentData?.erasures;
  keep(currentData?.ledger.replaying ? WHILE_REPLAYING : paceOfAll(erasures ?? []));
  useFinishNotice(erasures);
  return {
    answer: currentData,
    erasures,
    /** Whether this person may see erasures; unknown while it is being asked. */
    may: see,
    // A poll that fails once leaves what is shown.
    error: isError && !currentData ? error : undefined,
    reload: () => void refetch(),
  };
};
