import type { ChatEvent, EventKind } from '../../../../../protocol';

const NEWS: readonly EventKind[] = ['text', 'note', 'consent_card', 'consent_answer'];

/** How many messages of others stand below the last one that was on the screen. */
export const newTexts = (
  events: readonly ChatEvent[],
  seenLast: number,
  meId: string | undefined
): number =>
  events.filter(
    ({ seq, kind, author }) => seq > seenLast && NEWS.includes(kind) && author.id !== meId
  ).length;

/** Highest number of a text that this agent's side wrote: where "seen" may stand. */
export const lastOwnText = (events: readonly ChatEvent[]): number | undefined =>
  events.filter(({ kind, author }) => kind === 'text' && author.kind === 'agent').at(-1)?.seq;
