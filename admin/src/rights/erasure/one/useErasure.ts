import { useMemo } from 'react';
import { useGetLiveChatErasureQuery } from '../../../foundation/api';
import { useFinishNotice } from '../list/useFinishNotice';
import { paceOf } from '../rules/state';
import { usePace } from '../../../foundation/ui';

/** One erasure; asked again as long as it is on its way. */
export const useErasure = (erasureId: string) => {
  const { pollingInterval, keep } = usePace();
  const { currentData, isError, error, refetch } = useGetLiveChatErasureQuery(erasureId, {
    pollingInterval,
    refetchOnMountOrArgChange: true,
  });
  keep(currentData ? paceOf(currentData) : 0);
  useFinishNotice(useMemo(() => currentData && [currentData], [currentData]));
  return {
    info: currentData,
    error: isError && !currentData ? error : undefined,
    reload: () => void refetch(),
  };
};
