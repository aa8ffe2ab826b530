import type { OtherHit } from '../../../../../protocol';
import { decisionOf, type Decisions } from '../rules/review';
import type { Cursor } from './useHitKeys';

/** What the text has to know of its marks. */
export interface Marking {
  /** What is looked for. */
  wanted: string;
  current: string | undefined;
  hitOf: (hitId: string) => OtherHit | undefined;
  decisionOn: (hitId: string) => Decisions[string] | undefined;
  /** Moves by keyboard, for the one place that they have come to. */
  movesTo: (hitId: string, at: string) => number | undefined;
  /** @param at the place that was pressed */
  select: (hitId: string, at: string) => void;
}

interface MarkingParts {
  hits: readonly OtherHit[];
  decisions: Decisions;
  names: readonly string[];
  wanted: string;
  cursor: Cursor;
  /** Places of the current mark in the text that is loaded, in order. */
  places: readonly string[];
  select: Marking['select'];
}

/** Ties hits and decisions to the places in the text. */
export const markingOf = (parts: MarkingParts): Marking => {
  const { hits, decisions, names, wanted, cursor, places, select } = parts;
  const known = new Map(hits.map((hit) => [hit.hitId, hit]));
  const count = places.length;
  const here = count === 0 ? undefined : places[((cursor.place % count) + count) % count];
  return {
    wanted,
    current: cursor.hitId,
    hitOf: (hitId) => known.get(hitId),
    decisionOn: (hitId) => {
      const hit = known.get(hitId);
      return hit && decisionOf(hit, decisions, names);
    },
    movesTo: (hitId, at) => (hitId === cursor.hitId && at === here ? cursor.moves : undefined),
    select,
  };
};
