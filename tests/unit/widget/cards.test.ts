import type { ChatEvent, ConsentCardData } from '../../../protocol/conversation/chat';
import type { Entry } from '../../../widget/src/app/outbox';
import { toRows, type Card, type Row } from '../../../widget/src/app/timeline';

const NOON = new Date(2026, 10, 24, 12, 0).getTime();

const DATA: ConsentCardData = {
  type: 'consent_card',
  purpose: 'news',
  version: 2,
  name: 'Newsletter',
  controller: 'Acme Ltd',
  withdrawal: 'In the chat, under “My data”.',
  yes: 'Yes',
  no: 'No',
};
const card = (seq: number): ChatEvent => ({
  seq,
  kind: 'consent_card',
  author: { kind: 'agent', name: 'Anna' },
  body: 'I agree to the newsletter.',
  data: DATA,
  at: NOON,
});
const answer = (seq: number, cardSeq: number, said: 'yes' | 'no', id = 'a' + seq): ChatEvent => ({
  seq,
  kind: 'consent_answer',
  author: { kind: 'visitor' },
  body: said === 'yes' ? 'Yes' : 'No',
  data: { type: 'consent_answer', cardSeq, purpose: 'news', answer: said },
  clientMessageId: id,
  at: NOON + seq,
});
const entry = (id: string, said: 'yes' | 'no', more: Partial<Entry> = {}): Entry => ({
  id,
  body: said,
  card: { seq: 1, answer: said },
  state: 'queued',
  at: NOON,
  attempts: 0,
  ...more,
});
const cardsOf = (rows: Row[]): Card[] => rows.filter((row) => row.type === 'card');
const stateOf = (events: ChatEvent[], entries: Entry[] = []) =>
  cardsOf(toRows(events, entries))[0]?.state;

describe('consent card', () => {
  it('is shown with the statement word for word, unanswered', () => {
    const [shown] = cardsOf(toRows([card(1)], []));
    expect(shown).toMatchObject({ seq: 1, body: 'I agree to the newsletter.', data: DATA });
    expect(shown?.state).toEqual({ card: DATA });
  });

  it('knows the last stored answer, and when it was given', () => {
    expect(stateOf([card(1), answer(2, 1, 'yes'), answer(3, 1, 'no')])?.stored).toEqual({
      answer: 'no',
      at: NOON + 3,
    });
  });

  it('keeps cards apart', () => {
    const [first, second] = cardsOf(toRows([card(1), card(2), answer(3, 2, 'yes')], []));
    expect(first?.state.stored).toBeUndefined();
    expect(second?.state.stored?.answer).toBe('yes');
  });

  it('shows an answer on its way beside the stored one', () => {
    const state = stateOf([card(1), answer(2, 1, 'yes')], [entry('x', 'no')]);
    expect(state?.stored?.answer).toBe('yes');
    expect(state?.pending?.card?.answer).toBe('no');
  });

  it('takes an acknowledged answer for stored before its entry comes', () => {
    const state = stateOf([card(1)], [entry('x', 'yes', { state: 'sent', seq: 2 })]);
    expect(state?.stored?.answer).toBe('yes');
    expect(state?.pending).toBeUndefined();
  });

  it('forgets the answer on its way once its entry is there, in whatever tab it was given', () => {
    const state = stateOf([card(1), answer(2, 1, 'yes', 'x')], [entry('x', 'yes')]);
    expect(state?.pending).toBeUndefined();
    expect(state?.stored?.answer).toBe('yes');
  });

  it('shows the stored answer as the visitor’s own line, tied to the card', () => {
    const rows = toRows([card(1), answer(2, 1, 'yes')], []);
    expect(rows.at(-1)).toMatchObject({
      type: 'message',
      own: true,
      body: 'Yes',
      about: 'Newsletter',
    });
  });

  it('shows an answer on its way on its card only', () => {
    const rows = toRows([card(1)], [entry('x', 'yes')]);
    expect(rows.map(({ type }) => type)).toEqual(['day', 'card']);
  });

  it('survives an answer to a card that is out of sight', () => {
    expect(toRows([answer(2, 1, 'yes')], []).at(-1)).toMatchObject({ body: 'Yes', about: '' });
  });
});
