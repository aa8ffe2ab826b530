import { useMemo } from 'react';
import { useGetLiveChatExportQuery } from '../../foundation/api';
import { isMoving } from './rules/exports';
import { useFinishNotice } from './useFinishNotice';
import { usePolling } from './usePolling';

/** One export; asked again as long as it is on its way. */
export const useExport = (exportId: string) => {
  const { pollingInterval, moving } = usePolling();
  const { currentData, isError, error, refetch } = useGetLiveChatExportQuery(exportId, {
    pollingInterval,
    refetchOnMountOrArgChange: true,
  });
  moving(currentData ? isMoving(currentData) : false);
  useFinishNotice(useMemo(() => currentData && [currentData], [currentData]));
  return {
    info: currentData,
    error: isError && !currentData ? error : undefined,
    reload: () => void refetch(),
  };
};
