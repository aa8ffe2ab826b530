import { useMemo } from 'react';
import { useGetLiveChatExportQuery } from '../../foundation/api';
import { usePace } from '../../foundation/ui';
import { paceOf } from './rules/exports';
import { useFinishNotice } from './useFinishNotice';

/** One export; asked again as long as it is on its way. */
export const useExport = (exportId: string) => {
  const { pollingInterval, keep } = usePace();
  const { currentData, isError, error, refetch } = useGetLiveChatExportQuery(exportId, {
    pollingInterval,
    refetchOnMountOrArgChange: true,
  });
  keep(paceOf(currentData ? [currentData] : []));
  useFinishNotice(useMemo(() => currentData && [currentData], [currentData]));
  return {
    info: currentData,
    error: isError && !currentData ? error : undefined,
    reload: () => void refetch(),
  };
};
