import { useState } from 'react';
import type { ErasureScope } from '../../../../protocol';
import { usePreviewLiveChatErasureQuery } from '../../api';
import { useCaseOf, useExportLanguage } from '../../subjects';
import type { ErasureDraft } from '../rules/request';
import { useErasureDefaults } from './useErasureDefaults';

/** What is chosen, and the preview that goes with it. */
export const usePreview = (scope: ErasureScope, caseId: string | undefined) => {
  const defaults = useErasureDefaults();
  const details = useCaseOf(caseId);
  const language = useExportLanguage(details?.language);
  const [chosen, setChosen] = useState<Partial<ErasureDraft>>({});
  const draft: ErasureDraft = {
    statistics: defaults?.statistics ?? 'drop',
    receiptTo: undefined,
    language,
    reason: '',
    ...chosen,
  };
  const preview = usePreviewLiveChatErasureQuery(
    { scope, statistics: draft.statistics, ...(caseId !== undefined && { caseId }) },
    { skip: !defaults, refetchOnMountOrArgChange: true }
  );
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
