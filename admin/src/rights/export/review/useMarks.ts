import { useMemo, useState } from 'react';
import type { ExportPreview, ExportScope, OtherHit } from '../../../../../protocol';
import { nameIn, placesOfHit } from '../rules/document';
import type { ExportDraft } from '../rules/exportDraft';
import { inOrder } from '../rules/review';
import { markingOf } from './marking';
import { useHitKeys } from './useHitKeys';
import { useRecords } from './useRecords';

interface MarksOf {
  scope: ExportScope;
  caseId: string | undefined;
  draft: ExportDraft;
  change: (part: Partial<ExportDraft>) => void;
  preview: ExportPreview;
}

/** The text, its marks, and what is decided about them, by pointer and by keyboard. */
export const useMarks = ({ scope, caseId, draft, change, preview }: MarksOf) => {
  const [wanted, lookFor] = useState('');
  const { records, stores, ...rest } = useRecords(scope, draft, caseId, preview.until);
  const hits = useMemo(() => inOrder(preview.hits), [preview.hits]);
  const set = ({ hitId }: OtherHit, mask: boolean, reason?: string) =>
    change({
      decisions: {
        ...draft.decisions,
        [hitId]: { mask, reason: reason ?? draft.decisions[hitId]?.reason ?? '' },
      },
    });
  const { cursor, select, next, show } = useHitKeys(hits, set);
  const fieldsOf = (store: string) =>
    stores.find(({ key }) => key === store)?.fields.map(({ key }) => key) ?? [];
  const placesIn = (hitId: string | undefined) =>
    placesOfHit(records ?? [], fieldsOf, hitId, wanted);
  return {
    ...rest,
    records,
    stores,
    hits,
    cursor,
    select,
    next,
    set,
    lookFor,
    /** Masks a name wherever it stands: it is one of the hits from then on. */
    maskName: (typed: string) => {
      const name = nameIn(typed);
      lookFor('');
      if (name === undefined || draft.names.includes(name)) return;
      change({ names: [...draft.names, name] });
    },
    marking: markingOf({
      hits,
      decisions: draft.decisions,
      names: draft.names,
      wanted,
      cursor,
      places: placesIn(cursor.hitId),
      select: (hitId, at) => show(hitId, Math.max(0, placesIn(hitId).indexOf(at))),
    }),
  };
};
