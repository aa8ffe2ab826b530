import { useEffect } from 'react';
import type { CaseDetails } from '../../../../protocol';
import { useGetLiveChatCaseChangedQuery } from '../../foundation/api';

/** Somebody may be about to open a link right now; else colleagues and mail servers take their time. Milliseconds. */
const SOON = 4_000;
const LATER = 30_000;

/** Keeps an open case up to date: asks when something last happened to it, and for the case itself only then. */
export const useCaseNews = (details: CaseDetails | undefined, reload: () => void): void => {
  const isOpen = details !== undefined && details.closedAt === undefined;
  const { data } = useGetLiveChatCaseChangedQuery(details?.caseId ?? '', {
    skip: !isOpen,
    pollingInterval: details?.identity.state === 'pending' ? SOON : LATER,
  });
  const at = data?.at ?? 0;
  const known = Math.max(0, ...(details?.history ?? []).map((event) => event.at));
  useEffect(() => {
    if (isOpen && at > known) reload();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- asked for once per change
  }, [at, isOpen]);
};
