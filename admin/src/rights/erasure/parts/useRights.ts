import { useMay, ASK } from '../../../foundation/permissions';

/** What this person may do with erasures; `see` is unknown while it is being asked. */
export const useRights = () => {
  const prepare = useMay(ASK.erasurePrepare);
  const approve = useMay(ASK.erasureApprove);
  const isKnown = prepare !== undefined && approve !== undefined;
  return {
    prepare: prepare === true,
    approve: approve === true,
    see: isKnown ? prepare || approve : undefined,
  };
};
