import { useMemo } from 'react';
import { useLocalized } from '../../../foundation/i18n';
import { pendingOf, useRealtime, type ChatSlice } from '../../../foundation/realtime';
import { cardStates, purposeNames } from '../consent';
import { toEntries } from './entries';
import { lastOwnText } from './newTexts';

/** What a chat's list shows: its entries, the answers to its cards, and what is on its way. */
export const useTimeline = ({ chatId, timeline, details }: ChatSlice) => {
  const outbox = useRealtime((state) => state.outbox);
  const pending = useMemo(() => pendingOf(outbox, chatId), [outbox, chatId]);
  const entries = useMemo(() => toEntries(timeline.events), [timeline.events]);
  const cards = useMemo(
    () => cardStates(timeline.events, details?.consents),
    [timeline.events, details?.consents]
  );
  const shownName = useMemo(() => purposeNames(timeline.events), [timeline.events]);
  const localized = useLocalized();
  const purposes = useRealtime((state) => state.desk.purposes);
  const purposeName = (purpose: string) =>
    localized(purposes.find(({ key }) => key === purpose)?.names, shownName(purpose));
  const lastOwn = useMemo(() => lastOwnText(timeline.events), [timeline.events]);
  return { pending, entries, cards, purposeName, lastOwn };
};
