import { useState } from 'react';
import type { OtherHit } from '../../../../../protocol';
import type { MessageKey } from '../../../foundation/translations';
import { useKeys } from '../../../foundation/keys';

export interface Cursor {
  hitId: string | undefined;
  /** Counts moves by keyboard: the row then takes the focus. 0 after a click, which has set it already. */
  moves: number;
  /** Which of its places is looked at, counted on from the first. */
  place: number;
}

/** Keys of the review, in the order in which they are shown. */
export const REVIEW_KEYS: readonly { key: string; text: MessageKey }[] = [
  { key: 'j', text: 'review.key.next' },
  { key: 'k', text: 'review.key.previous' },
  { key: 'n', text: 'review.key.place' },
  { key: 'm', text: 'review.key.mask' },
  { key: 'l', text: 'review.key.leave' },
];

/** Moves through hits and their places, and decides on them by keyboard. */
export const useHitKeys = (
  hits: readonly OtherHit[],
  decide: (hit: OtherHit, mask: boolean) => void
) => {
  const [cursor, setCursor] = useState<Cursor>({ hitId: undefined, moves: 0, place: 0 });
  const at = hits.findIndex(({ hitId }) => hitId === cursor.hitId);
  const go = (index: number) => {
    const hit = hits[Math.max(0, Math.min(hits.length - 1, index))];
    if (hit) setCursor(({ moves }) => ({ hitId: hit.hitId, moves: moves + 1, place: 0 }));
  };
  const answer = (mask: boolean) => {
    const hit = hits[at];
    if (!hit) return go(0);
    decide(hit, mask);
    // What is left as it is needs a reason first.
    if (mask || hit.own) go(at + 1);
  };
  const nextPlace = () =>
    at < 0 ? go(0) : setCursor((now) => ({ ...now, moves: now.moves + 1, place: now.place + 1 }));
  useKeys({
    j: () => go(at + 1),
    k: () => go(at - 1),
    n: nextPlace,
    m: () => answer(true),
    l: () => answer(false),
  });
  return {
    cursor,
    select: (hitId: string) =>
      setCursor((now) => (now.hitId === hitId ? now : { hitId, moves: 0, place: 0 })),
    /** Brings a value into view in the list, where one of its places in the text was pressed. */
    show: (hitId: string, place: number) =>
      setCursor(({ moves }) => ({ hitId, moves: moves + 1, place })),
    next: () => go(at + 1),
  };
};
