import { useMay } from '../../editors';
import { ASK } from '../../permissions';
import { useExports } from './useExports';

/** Exports of a case, as far as this person may see them. */
export const useCaseExports = (caseId: string) => {
  const mayCreate = useMay(ASK.exportCreate);
  const mayApprove = useMay(ASK.exportApprove);
  const may =
    mayCreate === undefined || mayApprove === undefined ? undefined : mayCreate || mayApprove;
  return { ...useExports({ caseId, skip: !may }), may, mayCreate: mayCreate === true };
};
