import { useGetLiveChatPeopleOptionsQuery } from '../../foundation/api';

const choices = (all: readonly { id: string; name: string }[] | undefined) =>
  (all ?? []).map(({ id, name }) => ({ value: id, label: name }));

/** Values that filters can take; empty until they are there. */
export const useOptions = () => {
  const { data } = useGetLiveChatPeopleOptionsQuery();
  return {
    agents: choices(data?.agents),
    departments: choices(data?.departments),
    languages: data?.languages ?? [],
    purposes: (data?.purposes ?? []).map(({ key, name }) => ({ value: key, label: name })),
  };
};
