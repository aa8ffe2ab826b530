import type { ChatEvent, ConsentCardData, EventData } from '../../../../protocol/conversation/chat';
import type { Entry } from '../outbox';
import { cardStates, type CardState } from './cards';

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
  /** Name of the purpose, where it answers a consent card. */
  about?: string;
  /** First and last of a run by the same side within the same minute. */
  first: boolean;
  last: boolean;
}

/** A consent card, with what the visitor has answered so far. */
export interface Card {
  type: 'card';
  key: string;
  name: string | undefined;
  at: number;
  seq: number;
  /** The statement, word for word. */
  body: string;
  data: ConsentCardData;
  state: CardState;
}

export type Row =
  | Message
  | Card
  | { type: 'day'; key: string; at: number }
  | { type: 'event'; key: string; at: number; data: EventData };

const dayOf = (at: number): string => new Date(at).toDateString();
const minuteOf = (at: number): number => Math.floor(at / 60_000);

const fromEvent = (event: ChatEvent, cards: ReadonlyMap<number, CardState>): Row | undefined => {
  const { seq, at, author, body, data, clientMessageId } = event;
  if (data?.type === 'consent_card') {
    const state = cards.get(seq) ?? {};
    return { type: 'card', key: 's' + seq, name: author.name, at, seq, body, data, state };
  }
  if (event.kind === 'event') {
    return data && data.type !== 'started'
      ? { type: 'event', key: 's' + seq, at, data }
      : undefined;
  }
  const own = author.kind === 'visitor';
  const key = clientMessageId ?? 's' + seq;
  const message: Message = {
    type: 'message',
    key,
    own,
    name: author.name,
    body,
    at,
    seq,
    first: true,
    last: true,
  };
  if (data?.type !== 'consent_answer') return message;
  const card = cards.get(data.cardSeq)?.card;
  return { ...message, body: body || (card?.[data.answer] ?? ''), about: card?.name ?? '' };
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
  before.about === row.about &&
  before.name === row.name &&
  minuteOf(before.at) === minuteOf(row.at);

/** Lines of the message list: stored entries, then those on their way, with days and runs marked. */
export const toRows = (events: readonly ChatEvent[], entries: readonly Entry[]): Row[] => {
  const stored = new Set(events.map((event) => event.clientMessageId));
  const cards = cardStates(events, entries);
  // An answer on its way is shown on its card.
  const waiting = entries.filter((entry) => !stored.has(entry.id) && !entry.card).map(fromEntry);
  const rows: Row[] = [];
  let day: string | undefined;
  for (const row of [...events.map((event) => fromEvent(event, cards)), ...waiting]) {
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
