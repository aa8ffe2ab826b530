import type { ChatEvent, SyncPage } from '../../../../../protocol';

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

/** What a message says since a part of it was taken out. */
export interface Redacted {
  seq: number;
  body: string;
  at: number;
}

/** Puts the new text in place of the old one, wherever that is held. */
export const applyRedaction = (timeline: Timeline, { seq, body, at }: Redacted): Timeline => {
  const redact = (events: readonly ChatEvent[]) =>
    events.some((event) => event.seq === seq)
      ? events.map((event) => (event.seq === seq ? { ...event, body, redactedAt: at } : event))
      : events;
  const events = redact(timeline.events);
  const held = redact(timeline.held);
  const same = events === timeline.events && held === timeline.held;
  return same ? timeline : { ...timeline, events, held };
};

/** Takes entries that were read again over those that are held under the same numbers. */
export const renew = (timeline: Timeline, fresh: readonly ChatEvent[]): Timeline => {
  const bySeqOf = new Map(fresh.map((event) => [event.seq, event]));
  return {
    ...timeline,
    events: timeline.events.map((event) => bySeqOf.get(event.seq) ?? event),
  };
};

/** Messages that are held as they were before the given redactions. */
export const outdatedIn = (
  { events }: Timeline,
  redactions: readonly { seq: number; at: number }[] = []
): number[] => {
  const heldAs = new Map(events.map(({ seq, redactedAt }) => [seq, redactedAt ?? 0]));
  return [
    ...new Set(
      redactions.filter(({ seq, at }) => (heldAs.get(seq) ?? at) < at).map(({ seq }) => seq)
    ),
  ];
};

/**
 * Messages that are held as they were before a part of them was taken out: the page tells of a redaction that happened
 * while nobody listened, and its own entries come as they are now.
 * @param upTo highest number that was held before the page came
 */
export const outdatedBy = (page: SyncPage, upTo: number): number[] => [
  ...new Set(
    page.events.flatMap(({ data }) =>
      data?.type === 'redacted' && data.seq <= upTo ? [data.seq] : []
    )
  ),
];
