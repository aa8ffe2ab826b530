import { useGetLiveChatSubjectSettingsQuery } from '../../../foundation/api';
import { useMay, ASK } from '../../../foundation/permissions';

/** How agents stand in exports by the settings; by role for who may not read them. */
export const useAgentsDefault = (): 'role' | 'name' => {
  const may = useMay(ASK.securityRead);
  const { data } = useGetLiveChatSubjectSettingsQuery(undefined, { skip: !may });
  return data?.agents ?? 'role';
};
