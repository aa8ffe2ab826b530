import { useState } from 'react';
import type { OtherHit } from '../../../../../protocol';
import type { MessageKey } from '../../../translations';
import { useKeys } from '../../ui';

export interface Cursor {
  hitId: string | undefined;
  /** Counts moves by keyboard: the row then takes the focus. 0 after a click, which has set it already. */
  moves: number;
}

/** Keys of the review, in the order in which they are shown. */
export const REVIEW_KEYS: readonly { key: string; text: MessageKey }[] = [
  { key: 'j', text: 'review.key.next' },
  { key: 'k', text: 'review.key.previous' },
  { key: 'm', text: 'review.key.mask' },
  { key: 'l', text: 'review.key.leave' },
];

/** Moves through hits and decides on them by keyboard. */
export const useHitKeys = (
  hits: readonly OtherHit[],
  decide: (hit: OtherHit, mask: boolean) => void
) => {
  const [cursor, setCursor] = useState<Cursor>({ hitId: undefined, moves: 0 });
  const at = hits.findIndex(({ hitId }) => hitId === cursor.hitId);
  const go = (index: number) => {
    const hit = hits[Math.max(0, Math.min(hits.length - 1, index))];
    if (hit) setCursor(({ moves }) => ({ hitId: hit.hitId, moves: moves + 1 }));
  };
  const answer = (mask: boolean) => {
    const hit = hits[at];
    if (!hit) return go(0);
    decide(hit, mask);
    // What is left as it is needs a reason first.
    if (mask || hit.own) go(at + 1);
  };
  useKeys({
    j: () => go(at + 1),
    k: () => go(at - 1),
    m: () => answer(true),
    l: () => answer(false),
  });
  return {
    cursor,
    select: (hitId: string) =>
      setCursor((now) => (now.hitId === hitId ? now : { hitId, moves: 0 })),
    next: () => go(at + 1),
  };
};
