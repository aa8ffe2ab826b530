import { useState } from 'react';
import { useGetLiveChatRetentionQuery } from '../../foundation/api';
import { isRunning } from './retention';

const EVERY = 2_000;

/** Rules and runs; asked for again and again while a run is under way. */
export const useRetention = () => {
  const [pollingInterval, setEvery] = useState(0);
  const { currentData, isError, error, refetch } = useGetLiveChatRetentionQuery(undefined, {
    refetchOnMountOrArgChange: true,
    pollingInterval,
  });
  const wanted = currentData && isRunning(currentData) ? EVERY : 0;
  if (wanted !== pollingInterval) setEvery(wanted);
  return {
    answer: currentData,
    error: isError ? error : undefined,
    reload: () => void refetch(),
  };
};
