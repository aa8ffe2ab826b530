import { useGetLiveChatExportsQuery } from '../../foundation/api';
import { isMoving } from './rules/exports';
import { useFinishNotice } from './useFinishNotice';
import { usePolling } from './usePolling';

interface Options {
  caseId?: string;
  skip?: boolean;
}

/** Exports, of one case or all; asked again as long as one is on its way. */
export const useExports = ({ caseId, skip = false }: Options = {}) => {
  const { pollingInterval, moving } = usePolling();
  const { currentData, isError, error, refetch } = useGetLiveChatExportsQuery(
    { caseId },
    { skip, pollingInterval, refetchOnMountOrArgChange: true }
  );
  const exports = currentData?.exports;
  moving(exports?.some(isMoving) ?? false);
  useFinishNotice(exports);
  return {
    exports,
    // A poll that fails once leaves what is shown.
    error: isError && !exports ? error : undefined,
    reload: () => void refetch(),
  };
};
