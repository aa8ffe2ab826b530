import { useState } from 'react';
import type { ConsentRow } from '../../../../../protocol';
import {
  useGetLiveChatConsentsQuery,
  useLazyGetLiveChatConsentsQuery,
} from '../../../foundation/api';
import type { LogFilter } from './filter';

interface Further {
  /** The first page that these follow: after a change of filter or new records they follow no more. */
  after: unknown;
  rows: ConsentRow[];
  next?: string;
}

/** The log page by page: the first by its filter, the next ones on demand. */
export const useConsentLog = (filter: LogFilter) => {
  const first = useGetLiveChatConsentsQuery(filter, { refetchOnMountOrArgChange: true });
  const [ask, asked] = useLazyGetLiveChatConsentsQuery();
  const [held, setHeld] = useState<Further>();
  const [failed, setFailed] = useState(false);

  const page = first.currentData;
  const further = held && held.after === page ? held : undefined;
  const next = further ? further.next : page?.next;

  const more = async () => {
    if (next === undefined || asked.isFetching) return;
    const answer = await ask({ ...filter, cursor: next });
    setFailed(answer.data === undefined);
    if (!answer.data) return;
    const rows = [...(further?.rows ?? []), ...answer.data.rows];
    setHeld({ after: page, rows, next: answer.data.next });
  };

  return {
    rows: page && [...page.rows, ...(further?.rows ?? [])],
    total: page?.total ?? 0,
    error: first.isError ? first.error : undefined,
    reload: () => void first.refetch(),
    hasMore: next !== undefined,
    loadingMore: asked.isFetching,
    moreFailed: failed,
    more: () => void more(),
  };
};
