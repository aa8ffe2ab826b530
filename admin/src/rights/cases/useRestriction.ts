import type { CaseDetails } from '../../../../protocol';
import { useGetLiveChatHoldsQuery } from '../../foundation/api';
import { useMay, ASK } from '../../foundation/permissions';
import { unrestricted } from '../holds';

/** Whether a request for restriction has been answered, and whom it still leaves out. */
export const useRestriction = ({ kind, caseId, subjectIds }: CaseDetails) => {
  const may = useMay(ASK.holdRead);
  const isAsked = kind === 'restriction';
  const { currentData, isError } = useGetLiveChatHoldsQuery('all', {
    skip: !isAsked || !may,
    refetchOnMountOrArgChange: true,
  });
  // One that was placed for this request and lifted since was an answer, too.
  const holds = currentData?.holds.filter(
    (hold) => hold.state !== 'lifted' || hold.caseId === caseId
  );
  const open = holds ? unrestricted(subjectIds, holds) : subjectIds[0];
  return {
    isKnown: !isAsked || may === false || isError || holds !== undefined,
    restricted: holds && open === undefined,
    open,
  };
};
