import type { Author, ChatEvent } from '../../../../../protocol';

export type Entry =
  | { type: 'day'; key: string; at: number }
  | { type: 'event'; key: string; event: ChatEvent }
  | { type: 'card'; key: string; event: ChatEvent }
  | { type: 'group'; key: string; author: Author; note: boolean; messages: ChatEvent[] };

/** Messages of one person within so many milliseconds stand together under one name and time. */
const TOGETHER = 5 * 60_000;

const dayOf = (at: number): string => new Date(at).toDateString();

const sameWriter = (a: Author, b: Author): boolean => a.kind === b.kind && a.id === b.id;

const continues = (entry: Entry | undefined, event: ChatEvent): boolean => {
  if (entry?.type !== 'group') return false;
  const last = entry.messages.at(-1);
  return (
    last !== undefined &&
    entry.note === (event.kind === 'note') &&
    sameWriter(entry.author, event.author) &&
    event.at - last.at < TOGETHER
  );
};

/** A chat's entries as they are shown: a line for each new day, what happened, and messages in groups. */
export const toEntries = (events: readonly ChatEvent[]): Entry[] => {
  const entries: Entry[] = [];
  let day = '';
  for (const event of events) {
    if (dayOf(event.at) !== day) {
      day = dayOf(event.at);
      entries.push({ type: 'day', key: `day-${event.seq}`, at: event.at });
    }
    const open = entries.at(-1);
    if (event.kind === 'consent_card') {
      entries.push({ type: 'card', key: `card-${event.seq}`, event });
    } else if (event.kind !== 'text' && event.kind !== 'note') {
      entries.push({ type: 'event', key: `event-${event.seq}`, event });
    } else if (open?.type === 'group' && continues(open, event)) {
      open.messages.push(event);
    } else {
      const note = event.kind === 'note';
      const group = { author: event.author, note, messages: [event] };
      entries.push({ type: 'group', key: `group-${event.seq}`, ...group });
    }
  }
  return entries;
};
