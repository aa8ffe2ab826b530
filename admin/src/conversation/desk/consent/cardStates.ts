import type { ChatDetails, ChatEvent, ConsentAnswerData } from '../../../../../protocol';

/** How a consent card stands. One that is not answered is no consent. */
export interface CardState {
  answer: 'open' | ConsentAnswerData['answer'];
  /** The visitor has answered otherwise before. */
  changed: boolean;
  answeredAt?: number;
  /** A Yes that was taken back since, elsewhere than on the card. */
  withdrawnAt?: number;
}

type Consents = ChatDetails['consents'];

const OPEN: CardState = { answer: 'open', changed: false };

const answered = (before: CardState, { answer }: ConsentAnswerData, at: number): CardState => ({
  answer,
  changed: before.changed || (before.answer !== 'open' && before.answer !== answer),
  answeredAt: at,
});

/** Whether the purpose was withdrawn after the visitor said Yes on this card. */
const withdrawn = (state: CardState, purpose: string, consents: Consents): CardState => {
  if (state.answer !== 'yes') return state;
  const now = consents.find((one) => one.purpose === purpose);
  const since = now?.state === 'withdrawn' && now.at >= (state.answeredAt ?? Infinity);
  return since ? { ...state, withdrawnAt: now.at } : state;
};

/**
 * The state of each consent card by its number. Only what the visitor said counts: an answer by anybody else, or to
 * a card that is not there or is about something else, changes nothing.
 */
export const cardStates = (
  events: readonly ChatEvent[],
  consents: Consents = []
): ReadonlyMap<number, CardState> => {
  const states = new Map<number, CardState>();
  const purposes = new Map<number, string>();
  for (const { seq, data, author, at } of events) {
    if (data?.type === 'consent_card') {
      states.set(seq, OPEN);
      purposes.set(seq, data.purpose);
    } else if (data?.type === 'consent_answer' && author.kind === 'visitor') {
      const before = states.get(data.cardSeq);
      if (before && purposes.get(data.cardSeq) === data.purpose)
        states.set(data.cardSeq, answered(before, data, at));
    }
  }
  for (const [seq, state] of states)
    states.set(seq, withdrawn(state, purposes.get(seq) ?? '', consents));
  return states;
};

/** What the purposes are called on the cards; one whose card is not loaded goes by its key. */
export const purposeNames = (events: readonly ChatEvent[]): ((purpose: string) => string) => {
  const names = new Map<string, string>();
  for (const { data } of events)
    if (data?.type === 'consent_card') names.set(data.purpose, data.name);
  return (purpose) => names.get(purpose) ?? purpose;
};
