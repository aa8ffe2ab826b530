import { useGetLiveChatCaseQuery } from '../../../foundation/api';
import { useMay, ASK } from '../../../foundation/permissions';

/** The request that is answered, as far as this person may see it. */
export const useCaseOf = (caseId: string | undefined) => {
  const may = useMay(ASK.requestRead);
  const { currentData } = useGetLiveChatCaseQuery(caseId ?? '', {
    skip: !may || caseId === undefined,
    refetchOnMountOrArgChange: true,
  });
  return currentData;
};
