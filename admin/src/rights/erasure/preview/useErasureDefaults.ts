import { useGetLiveChatSubjectSettingsQuery } from '../../../foundation/api';
import { useMay, ASK } from '../../../foundation/permissions';

/**
 * What the settings say on erasures; nothing while they are being read. Who may not read them gets the defaults, and
 * the server has the last word on whether somebody else has to approve.
 */
export const useErasureDefaults = () => {
  const may = useMay(ASK.securityRead);
  const { data, isError } = useGetLiveChatSubjectSettingsQuery(undefined, { skip: !may });
  if (data) return { statistics: data.statistics, secondPerson: data.secondPersonErasure };
  return may === false || isError
    ? { statistics: 'drop' as const, secondPerson: undefined }
    : undefined;
};
