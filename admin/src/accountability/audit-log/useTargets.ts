import { useState } from 'react';
import {
  useLazySearchLiveChatCasesQuery,
  useLazySearchLiveChatPeopleQuery,
} from '../../foundation/api';
import { useMay, ASK } from '../../foundation/permissions';
import { usePersonName } from '../../foundation/names';
import { isId } from '../../foundation/text';

interface Target {
  id: string;
  label: string;
}

/** People and requests that are shown to choose from; whoever finds more types more. */
const SHOWN = 5;
const ERASURE = /^E-[0-9A-Z]{5,10}$/i;

/** Finds what lines may be about, as far as this person may search for it. */
export const useTargets = () => {
  const nameOf = usePersonName();
  const maySearch = useMay(ASK.subjectRead) === true;
  const maySeeCases = useMay(ASK.requestRead) === true;
  const [people] = useLazySearchLiveChatPeopleQuery();
  const [cases] = useLazySearchLiveChatCasesQuery();
  const [found, setFound] = useState<Target[]>();
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);

  /** @returns nothing when one of the searches did not work: that nobody was found would be a lie */
  const search = async (text: string): Promise<Target[] | undefined> => {
    if (isId(text) || ERASURE.test(text)) return [{ id: text, label: text }];
    const [persons, requests] = await Promise.all([
      maySearch ? people({ filter: { text } }) : undefined,
      maySeeCases ? cases({ search: text, view: 'all' }) : undefined,
    ]);
    if (persons?.error ?? requests?.error) return undefined;
    return [
      ...(persons?.data?.people ?? []).slice(0, SHOWN).map((person) => ({
        id: person.subjectIds[0] ?? '',
        label: nameOf(person),
      })),
      ...(requests?.data?.cases ?? []).slice(0, SHOWN).map(({ caseId, reference, requester }) => ({
        id: caseId,
        label: [reference, requester.name ?? requester.email].filter(Boolean).join(' · '),
      })),
    ];
  };
  return {
    found,
    failed,
    busy,
    forget: () => setFound(undefined),
    find: async (typed: string) => {
      const text = typed.trim();
      if (text === '' || busy) return;
      setBusy(true);
      const now = await search(text);
      setFound(now);
      setFailed(now === undefined);
      setBusy(false);
    },
  };
};
