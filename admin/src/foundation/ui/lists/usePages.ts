import { useState } from 'react';

interface Page {
  next?: string;
}

interface First<A> {
  currentData?: A | undefined;
  isError: boolean;
  error?: unknown;
  refetch: () => unknown;
}

interface Further<A> {
  /** The first page that these follow: after a change they follow no more. */
  after: A | undefined;
  pages: A[];
}

/** A list page by page: the first by a query, the next ones on demand. */
export const usePages = <A extends Page>(
  first: First<A>,
  ask: (cursor: string) => Promise<A | undefined>
) => {
  const [held, setHeld] = useState<Further<A>>();
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);

  const page = first.currentData;
  const further = held && held.after === page ? held.pages : [];
  const next = (further.at(-1) ?? page)?.next;

  const more = async () => {
    if (next === undefined || asking) return;
    setAsking(true);
    const answer = await ask(next);
    setAsking(false);
    setFailed(answer === undefined);
    if (answer) setHeld({ after: page, pages: [...further, answer] });
  };
  return {
    pages: page && [page, ...further],
    error: first.isError ? first.error : undefined,
    reload: () => void first.refetch(),
    more: {
      hasMore: next !== undefined,
      loadingMore: asking,
      moreFailed: failed,
      onMore: () => void more(),
    },
  };
};
