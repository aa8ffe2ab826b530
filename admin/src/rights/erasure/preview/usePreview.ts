import { useState } from 'react';
import type { ErasureScope } from '../../../../../protocol';
import { usePreviewLiveChatErasureQuery } from '../../../foundation/api';
import { useCaseOf } from './useCaseOf';
import type { ErasureDraft } from '../rules/request';
import { useErasureDefaults } from './useErasureDefaults';

/** What is chosen, and the preview that goes with it. */
export const usePreview = (scope: ErasureScope, caseId: string | undefined) => {
  const defaults = useErasureDefaults();
  const details = useCaseOf(caseId);
  const [chosen, setChosen] = useState<Partial<ErasureDraft>>({});
  const preview = usePreviewLiveChatErasureQuery(
    {
      scope,
      statistics: chosen.statistics ?? defaults?.statistics ?? 'drop',
      ...(caseId !== undefined && { caseId }),
    },
    { skip: !defaults, refetchOnMountOrArgChange: true }
  );
  const draft: ErasureDraft = {
    statistics: defaults?.statistics ?? 'drop',
    receiptTo: undefined,
    // Of the request that is answered, not of who answers it.
    language: preview.data?.language ?? 'en',
    reason: '',
    leaveOut: false,
    ...chosen,
  };
  return {
    draft,
    change: (part: Partial<ErasureDraft>) => setChosen((now) => ({ ...now, ...part })),
    preview: preview.data,
    details,
    secondPerson: preview.data?.secondPerson ?? defaults?.secondPerson,
    /** What is shown belongs to what was chosen before. */
    stale: preview.isFetching,
    error: preview.isError ? preview.error : undefined,
    reload: () => void preview.refetch(),
  };
};
