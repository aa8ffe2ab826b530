import type { CaseDetails } from '../../../../protocol';
import { useGetLiveChatCaseOthersQuery } from '../../foundation/api';
import { useMay, ASK } from '../../foundation/permissions';
import { useText } from '../../foundation/i18n';
import { OthersCard } from './OthersCard';

/** Others who may be a person of the case, while there is something to be done for them. */
export const CaseOthers = ({ details }: { details: CaseDetails }) => {
  const t = useText();
  const may = useMay(ASK.subjectRead) === true;
  const { caseId, subjectIds, closedAt } = details;
  const skip = !may || subjectIds.length === 0 || closedAt !== undefined;
  const { currentData } = useGetLiveChatCaseOthersQuery(caseId, {
    skip,
    refetchOnMountOrArgChange: true,
  });
  if (skip || !currentData) return null;
  return <OthersCard subjectIds={subjectIds} others={currentData.others} text={t('others.case')} />;
};
