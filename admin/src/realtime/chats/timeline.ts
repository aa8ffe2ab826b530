import type { ChatEvent, SyncPage } from '../../../../protocol';

/** What is known of a chat's numbered entries. */
export interface Timeline {
  /** Life of the database that gave the numbers; null before the first answer. */
  epoch: string | null;
  /** Ascending. */
  events: readonly ChatEvent[];
  /** Highest number up to which nothing is missing. */
  last: number;
  /** Entries above a number that has not come yet, ascending. */
  held: readonly ChatEvent[];
  /** There are older ones that were not loaded. */
  older: boolean;
}

export const emptyTimeline: Timeline = { epoch: null, events: [], last: 0, held: [], older: false };

const bySeq = (a: ChatEvent, b: ChatEvent) => a.seq - b.seq;

/** Moves held entries over that now follow without a gap. */
const drain = (timeline: Timeline): Timeline => {
  const events = [...timeline.events];
  let { last } = timeline;
  const held: ChatEvent[] = [];
  for (const event of timeline.held) {
    if (event.seq <= last) continue;
    if (event.seq === last + 1) {
      events.push(event);
      last = event.seq;
    } else {
      held.push(event);
    }
  }
  return { ...timeline, events, last, held };
};

/**
 * Takes live entries, in whatever order they come: the next number is shown, a lower one dropped, a higher one held
 * until what is missing has come or was fetched.
 */
export const mergeLive = (timeline: Timeline, incoming: readonly ChatEvent[]): Timeline => {
  const seen = new Set(timeline.held.map((event) => event.seq));
  const fresh = incoming.filter((event) => {
    if (event.seq <= timeline.last || seen.has(event.seq)) return false;
    seen.add(event.seq);
    return true;
  });
  if (fresh.length === 0) return timeline;
  return drain({ ...timeline, held: [...timeline.held, ...fresh].sort(bySeq) });
};

/**
 * Takes a page that was asked for. It is the whole truth about its stretch: a number that it leaves out no longer
 * exists (retention, erasure) and must not be asked for again.
 */
export const applyPage = (timeline: Timeline, page: SyncPage): Timeline => {
  const sameLife = timeline.epoch === null || timeline.epoch === page.epoch;
  const restart = page.reload === true || !sameLife;
  const base = restart ? { ...emptyTimeline, held: sameLife ? timeline.held : [] } : timeline;
  const fresh = page.events.filter((event) => event.seq > base.last).sort(bySeq);
  const events = [...base.events, ...fresh];
  const first = events[0];
  return drain({
    epoch: page.epoch,
    events,
    last: fresh.at(-1)?.seq ?? base.last,
    held: base.held,
    older: base.events.length > 0 ? base.older : first !== undefined && first.seq > 1,
  });
};

/** Puts older entries in front. */
export const prepend = (
  timeline: Timeline,
  events: readonly ChatEvent[],
  more: boolean
): Timeline => {
  const first = timeline.events[0]?.seq ?? Infinity;
  const fresh = events.filter((event) => event.seq < first).sort(bySeq);
  return { ...timeline, events: [...fresh, ...timeline.events], older: more };
};

/** A number is missing below one that has come. */
export const hasGap = (timeline: Timeline): boolean => timeline.held.length > 0;

export const firstSeq = (timeline: Timeline): number | undefined => timeline.events[0]?.seq;
