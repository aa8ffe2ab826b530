import { useMay, ASK } from '../../foundation/permissions';
import { useExports } from './useExports';

/** Exports of a case, as far as this person may see them. */
export const useCaseExports = (caseId: string) => {
  const may = useMay(ASK.exportCreate);
  return { ...useExports({ caseId, skip: !may }), may };
};
