import { useState } from 'react';
import type { ExportScope } from '../../../../../protocol';
import { usePreviewLiveChatExportQuery } from '../../../api';
import type { ExportDraft } from '../../rules/exportDraft';
import { useCaseOf } from '../../cases/useCaseOf';
import { useExportLanguage } from '../../ui';
import { useAgentsDefault } from './useAgentsDefault';

/** What is chosen, and the preview that goes with it. */
export const useReview = (scope: ExportScope, caseId?: string) => {
  const agents = useAgentsDefault();
  const details = useCaseOf(caseId);
  const language = useExportLanguage(details?.language);
  const [chosen, setChosen] = useState<Partial<ExportDraft>>({});
  const draft: ExportDraft = {
    formats: ['pdf'],
    language,
    agents,
    bom: true,
    reason: '',
    names: [],
    decisions: {},
    ...chosen,
  };
  const preview = usePreviewLiveChatExportQuery(
    {
      scope,
      names: [...draft.names],
      agents: draft.agents,
      ...(caseId === undefined ? {} : { caseId }),
    },
    { refetchOnMountOrArgChange: true }
  );
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
