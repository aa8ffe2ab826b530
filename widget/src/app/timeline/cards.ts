import type { ChatEvent, ConsentCardData } from '../../../../protocol/conversation/chat';
import type { Entry } from '../outbox';

/** Where a consent card stands. It follows from what is stored and what is on its way, so all tabs agree. */
export interface CardState {
  card?: ConsentCardData;
  /** The last answer that is stored, and since when. */
  stored?: { answer: 'yes' | 'no'; at: number };
  /** A newer one that is not stored yet, or could not be. */
  pending?: Entry;
}

/** The state of each card, by its number. */
export const cardStates = (
  events: readonly ChatEvent[],
  entries: readonly Entry[]
): Map<number, CardState> => {
  const cards = new Map<number, CardState>();
  const change = (seq: number, part: CardState): void =>
    void cards.set(seq, { ...cards.get(seq), ...part });
  const ids = new Set<string | undefined>();
  for (const { seq, at, data, clientMessageId } of events) {
    ids.add(clientMessageId);
    if (data?.type === 'consent_card') change(seq, { card: data });
    if (data?.type === 'consent_answer') {
      change(data.cardSeq, { stored: { answer: data.answer, at } });
    }
  }
  for (const entry of entries) {
    const { id, card, state, at } = entry;
    if (!card || ids.has(id)) continue;
    if (state === 'sent') change(card.seq, { stored: { answer: card.answer, at } });
    else change(card.seq, { pending: entry });
  }
  return cards;
};
