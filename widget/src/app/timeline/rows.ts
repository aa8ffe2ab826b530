import type { ChatEvent, EventData } from '../../../../protocol/chat';
import type { Entry } from '../outbox';

/** A bubble: a stored message or one on its way. */
export interface Message {
  type: 'message';
  /** The same before and after it is stored, so that its element stays. */
  key: string;
  own: boolean;
  name: string | undefined;
  body: string;
  at: number;
  seq: number | undefined;
  /** Set while it is on its way. */
  entry?: Entry;
  /** First and last of a run by the same side within the same minute. */
  first: boolean;
  last: boolean;
}

export type Row =
  | Message
  | { type: 'day'; key: string; at: number }
  | { type: 'event'; key: string; at: number; data: EventData };

const DAY_FORMAT: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
};
const dayOf = (at: number): string => new Date(at).toLocaleDateString('en', DAY_FORMAT);
const minuteOf = (at: number): number => Math.floor(at / 60_000);

const fromEvent = (event: ChatEvent): Row | undefined => {
  const { seq, at, author, body, data, clientMessageId } = event;
  if (event.kind === 'event') {
    return data && data.type !== 'started'
      ? { type: 'event', key: 's' + seq, at, data }
      : undefined;
  }
  const own = author.kind === 'visitor';
  const key = clientMessageId ?? 's' + seq;
  return { type: 'message', key, own, name: author.name, body, at, seq, first: true, last: true };
};

const fromEntry = (entry: Entry): Message => ({
  type: 'message',
  key: entry.id,
  own: true,
  name: undefined,
  body: entry.body,
  at: entry.at,
  seq: entry.seq,
  entry,
  first: true,
  last: true,
});

const sameRun = (before: Row | undefined, row: Message): before is Message =>
  before?.type === 'message' &&
  before.own === row.own &&
  before.name === row.name &&
  minuteOf(before.at) === minuteOf(row.at);

/** Lines of the message list: stored entries, then those on their way, with days and runs marked. */
export const toRows = (events: readonly ChatEvent[], entries: readonly Entry[]): Row[] => {
  const stored = new Set(events.map((event) => event.clientMessageId));
  const waiting = entries.filter((entry) => !stored.has(entry.id)).map(fromEntry);
  const rows: Row[] = [];
  let day: string | undefined;
  for (const row of [...events.map(fromEvent), ...waiting]) {
    if (!row) continue;
    if (day !== (day = dayOf(row.at))) rows.push({ type: 'day', key: 'd' + row.key, at: row.at });
    const before = rows.at(-1);
    if (row.type === 'message' && sameRun(before, row)) {
      before.last = false;
      row.first = false;
    }
    rows.push(row);
  }
  return rows;
};
