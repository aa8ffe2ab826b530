import { useRBAC } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useGetLiveChatNamesQuery } from '../api';
import { ASK } from '../permissions';
import { distinct, namesIn, type Names } from './names.rules';

interface Wanted {
  subjectIds?: readonly (string | undefined)[];
  caseIds?: readonly (string | undefined)[];
  chatIds?: readonly (string | undefined)[];
}

/** Names for the ids of a page, asked for all at once; none for who may not know them. */
export const useNames = (wanted: Wanted): Names => {
  const { allowedActions } = useRBAC(ASK.names);
  const may = Object.values(allowedActions).some(Boolean);
  const asked = {
    subjectIds: distinct(wanted.subjectIds),
    caseIds: distinct(wanted.caseIds),
    chatIds: distinct(wanted.chatIds),
  };
  const isNone = Object.values(asked).every((ids) => ids.length === 0);
  // What is shown stays while more is asked for.
  const { data } = useGetLiveChatNamesQuery(asked, { skip: !may || isNone });
  return useMemo(() => namesIn(data), [data]);
};
