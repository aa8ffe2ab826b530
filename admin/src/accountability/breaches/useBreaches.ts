import { useMemo } from 'react';
import { useGetLiveChatBreachesQuery } from '../../foundation/api';
import { useNow } from '../../foundation/ui';

/** The register, and the server's time: the 72 hours hold even when this computer's clock is wrong. */
export const useBreaches = () => {
  const { currentData, isError, error, refetch, fulfilledTimeStamp } = useGetLiveChatBreachesQuery(
    undefined,
    { refetchOnMountOrArgChange: true }
  );
  const mine = useNow();
  const offset = useMemo(
    () =>
      currentData && fulfilledTimeStamp !== undefined ? currentData.now - fulfilledTimeStamp : 0,
    [currentData, fulfilledTimeStamp]
  );
  return {
    breaches: currentData?.breaches,
    now: mine + offset,
    error: isError ? error : undefined,
    reload: () => void refetch(),
  };
};
