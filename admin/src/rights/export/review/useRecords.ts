import type { ExportScope } from '../../../../../protocol';
import {
  useLazyReviewLiveChatRecordsQuery,
  useReviewLiveChatRecordsQuery,
} from '../../../foundation/api';
import type { ExportDraft } from '../rules/exportDraft';
import { usePages } from '../../../foundation/ui';

/** The text of what would be handed out, page by page, as of a preview. */
export const useRecords = (
  scope: ExportScope,
  { names, agents }: Pick<ExportDraft, 'names' | 'agents'>,
  caseId: string | undefined,
  until: number
) => {
  const asked = {
    scope,
    names: [...names],
    agents,
    until,
    ...(caseId !== undefined && { caseId }),
  };
  const first = useReviewLiveChatRecordsQuery(asked);
  const [ask] = useLazyReviewLiveChatRecordsQuery();
  // While a name is being looked up the text stays as it was, with its place in the page.
  const { pages, ...rest } = usePages({ ...first, currentData: first.data }, async (cursor) => {
    const { data } = await ask({ ...asked, cursor });
    return data;
  });
  return {
    ...rest,
    records: pages?.flatMap(({ records }) => records),
    stores: pages?.[0]?.stores ?? [],
  };
};
