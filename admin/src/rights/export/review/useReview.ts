import { useState } from 'react';
import type { ExportScope } from '../../../../../protocol';
import { usePreviewLiveChatExportQuery } from '../../../foundation/api';
import type { ExportDraft } from '../rules/exportDraft';
import { useAgentsDefault } from './useAgentsDefault';

/** What is chosen, and the preview that goes with it. */
export const useReview = (scope: ExportScope, caseId?: string) => {
  const agents = useAgentsDefault();
  const [chosen, setChosen] = useState<Partial<ExportDraft>>({});
  const preview = usePreviewLiveChatExportQuery(
    {
      scope,
      names: [...(chosen.names ?? [])],
      agents: chosen.agents ?? agents,
      ...(caseId === undefined ? {} : { caseId }),
    },
    { refetchOnMountOrArgChange: true }
  );
  const draft: ExportDraft = {
    formats: ['pdf'],
    // Of the request that is answered, not of who answers it.
    language: preview.data?.language ?? 'en',
    agents,
    bom: true,
    reason: '',
    names: [],
    decisions: {},
    leaveOut: false,
    ...chosen,
  };
  return {
    draft,
    /** Decisions stay through a new preview: hits keep their ids. */
    change: (part: Partial<ExportDraft>) => setChosen((now) => ({ ...now, ...part })),
    preview: preview.data,
    /** What is shown belongs to what was chosen before. */
    stale: preview.isFetching,
    error: preview.isError ? preview.error : undefined,
    reload: () => void preview.refetch(),
  };
};
