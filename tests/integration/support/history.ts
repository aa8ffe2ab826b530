import type { ChatEvent } from '../../../protocol';
import type { MessageRow } from './rows';

/** What a writer knows for certain: the server said that this message is stored under this number. */
export interface Acknowledged {
  chatId: string;
  clientMessageId: string;
  seq: number;
  body: string;
}

/** Everything that one reader holds of one chat in the end, in its order. */
export interface Observed {
  reader: string;
  chatId: string;
  events: readonly Pick<ChatEvent, 'seq' | 'body' | 'clientMessageId'>[];
}

export interface History {
  acknowledged: readonly Acknowledged[];
  /** The database, by chat, ascending. */
  stored: ReadonlyMap<string, readonly MessageRow[]>;
  observed: readonly Observed[];
}

const twice = (values: readonly string[]): string[] =>
  values.filter((value, i) => values.indexOf(value) !== i);

function* lost({ acknowledged, stored }: History): Generator<string> {
  for (const { chatId, clientMessageId, seq, body } of acknowledged) {
    const row = stored.get(chatId)?.find((one) => one.client_message_id === clientMessageId);
    if (!row) yield `${clientMessageId} was acknowledged as ${seq} of ${chatId} and is not stored`;
    else if (row.seq !== seq || row.body !== body) {
      yield `${clientMessageId} was acknowledged as ${seq} of ${chatId} and stands as ${row.seq}`;
    }
  }
}

function* misnumbered({ stored }: History): Generator<string> {
  for (const [chatId, rows] of stored) {
    for (const [i, { seq }] of rows.entries()) {
      if (seq !== i + 1) yield `${chatId} has ${seq} at place ${i + 1}`;
    }
    for (const id of twice(rows.map((row) => row.client_message_id))) {
      yield `${id} stands twice in ${chatId}`;
    }
  }
}

function* misread({ stored, observed }: History): Generator<string> {
  for (const { reader, chatId, events } of observed) {
    const rows = stored.get(chatId) ?? [];
    const shown = events.map(({ seq, body }) => `${seq} ${body}`);
    const wanted = rows.map(({ seq, body }) => `${seq} ${body}`);
    const at = wanted.findIndex((line, i) => shown[i] !== line);
    if (at >= 0) yield `${reader} shows "${shown[at]}" of ${chatId} instead of "${wanted[at]}"`;
    else if (shown.length > wanted.length) {
      yield `${reader} shows "${shown[wanted.length]}" of ${chatId}, which is not stored`;
    }
  }
}

/**
 * Holds a history against the promises: acknowledged is stored, no client id twice, numbers without holes, and
 * every reader's list equals the database.
 * @returns what is broken, in words
 */
export const checkHistory = (history: History): string[] => [
  ...lost(history),
  ...misnumbered(history),
  ...misread(history),
];
