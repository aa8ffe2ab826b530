import type { Knex } from 'knex';
import { newSortedId, toMillis, toMillisOrUndefined } from '../../foundation/platform';

export const FIGURE = 'plugin::live-chat.chat-figure';

/** What a chat leaves behind when figures are kept: nothing that leads to anybody. */
export interface FigureSource {
  started_at: unknown;
  taken_at: unknown;
  ended_at: unknown;
  ended_by: string | null;
  last_seq: number;
  language: string | null;
  department_id: string | null;
}

const HOUR = 3_600_000;
const inSeconds = (ms: number): number => Math.round(ms / 1_000) * 1_000;

/**
 * A chat's figures. Its beginning is told by the hour: a moment to the millisecond would find the chat again in whatever
 * else remembers it, and with it the person.
 */
export const figureOf = (chat: FigureSource) => {
  const startedAt = toMillis(chat.started_at);
  const takenAt = toMillisOrUndefined(chat.taken_at);
  const endedAt = toMillisOrUndefined(chat.ended_at);
  return {
    hour: Math.floor(startedAt / HOUR) * HOUR,
    waited_ms: takenAt === undefined ? null : inSeconds(takenAt - startedAt),
    lasted_ms: endedAt === undefined ? null : inSeconds(endedAt - startedAt),
    ended_by: chat.ended_by,
    entries: chat.last_seq,
    language: chat.language,
    department_id: chat.department_id,
  };
};

/** Keeps the figures of chats that are about to go. */
export const keepFigures = async (
  trx: Knex,
  table: string,
  chats: readonly FigureSource[],
  random: () => number = Math.random
): Promise<void> => {
  if (chats.length === 0) return;
  // Not in the order of the chats, and with no time of their own: rows must not tell which chat they were.
  const figures = chats
    .map((chat) => ({ figure: figureOf(chat), order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ figure }) => figure);
  await trx(table).insert(
    figures.map((figure) => {
      const at = new Date(figure.hour);
      return {
        document_id: newSortedId(figure.hour),
        created_at: at,
        updated_at: at,
        published_at: at,
        ...figure,
      };
    })
  );
};
