import { useGetLiveChatPersonQuery } from '../../foundation/api';
import { useMay, ASK } from '../../foundation/permissions';

/** Addresses on file of somebody; nothing while they are being asked for, none for who may not look people up. */
export const useAddresses = (subjectId: string | undefined) => {
  const may = useMay(ASK.subjectRead);
  const { currentData, isError } = useGetLiveChatPersonQuery(subjectId ?? '', {
    skip: !may || subjectId === undefined,
    refetchOnMountOrArgChange: true,
  });
  const isNone = may === false || isError || subjectId === undefined;
  return {
    addresses: currentData?.person.emails ?? (isNone ? [] : undefined),
    languages: currentData?.person.languages ?? [],
  };
};
