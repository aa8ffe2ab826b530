import { useGetLiveChatExportsQuery } from '../../foundation/api';
import { usePace } from '../../foundation/ui';
import { paceOf } from './rules/exports';
import { useFinishNotice } from './useFinishNotice';

interface Options {
  caseId?: string;
  skip?: boolean;
}

/** Exports, of one case or all; asked again as long as one is on its way. */
export const useExports = ({ caseId, skip = false }: Options = {}) => {
  const { pollingInterval, keep } = usePace();
  const { currentData, isError, error, refetch } = useGetLiveChatExportsQuery(
    { caseId },
    { skip, pollingInterval, refetchOnMountOrArgChange: true }
  );
  const exports = currentData?.exports;
  keep(paceOf(exports ?? []));
  useFinishNotice(exports);
  return {
    exports,
    // A poll that fails once leaves what is shown.
    error: isError && !exports ? error : undefined,
    reload: () => void refetch(),
  };
};
