import {
  cardStates,
  purposeNames,
} from '../../../../../admin/src/conversation/desk/consent/cardStates';
import { cardText } from '../../../../../admin/src/conversation/desk/consent/cardText';
import { hasGiven } from '../../../../../admin/src/conversation/desk/consent/hasGiven';
import { toEntries } from '../../../../../admin/src/conversation/desk/conversation/entries';
import { eventText } from '../../../../../admin/src/conversation/desk/conversation/eventText';
import type { ChatEvent, ConsentState } from '../../../../../protocol';
import { textEvent } from '../../support/desk';

const t = (key: string, values?: object) => (values ? `${key} ${JSON.stringify(values)}` : key);

const card = (seq: number, purpose = 'newsletter'): ChatEvent =>
  textEvent(seq, {
    kind: 'consent_card',
    author: { kind: 'agent', id: 'a', name: 'Anna' },
    data: {
      type: 'consent_card',
      purpose,
      version: 1,
      name: 'Newsletter',
      controller: 'Example Ltd',
      withdrawal: 'In “My data”',
      yes: 'Yes',
      no: 'No',
    },
  });

const answer = (seq: number, cardSeq: number, value: 'yes' | 'no', more: Partial<ChatEvent> = {}) =>
  textEvent(seq, {
    kind: 'consent_answer',
    data: { type: 'consent_answer', cardSeq, purpose: 'newsletter', answer: value },
    ...more,
  });

const standing = (state: ConsentState, at: number) => [
  { purpose: 'newsletter', name: 'Newsletter', state, at },
];

describe('the state of a consent card', () => {
  test('a card without an answer is open, which is no consent', () => {
    expect(cardStates([card(1)]).get(1)).toEqual({ answer: 'open', changed: false });
    expect(hasGiven(standing('requested', 1), 'newsletter')).toBe(false);
  });

  test('the last answer counts, and that it was changed is kept', () => {
    expect(cardStates([card(1), answer(2, 1, 'yes')]).get(1)).toEqual({
      answer: 'yes',
      changed: false,
      answeredAt: 2_000,
    });
    const states = cardStates([card(1), answer(2, 1, 'yes'), answer(3, 1, 'no')]);
    expect(states.get(1)).toEqual({ answer: 'no', changed: true, answeredAt: 3_000 });
  });

  test('the same answer again is no change', () => {
    const states = cardStates([card(1), answer(2, 1, 'no'), answer(3, 1, 'no')]);
    expect(states.get(1)?.changed).toBe(false);
  });

  test('R4: an agent cannot answer for the visitor', () => {
    const forged = answer(2, 1, 'yes', { author: { kind: 'agent', id: 'a' } });
    expect(cardStates([card(1), forged]).get(1)?.answer).toBe('open');
  });

  test('an answer to a card of another purpose, or to none, changes nothing', () => {
    expect(cardStates([card(1, 'calls'), answer(2, 1, 'yes')]).get(1)?.answer).toBe('open');
    expect(cardStates([answer(2, 9, 'yes')]).size).toBe(0);
  });

  test('a Yes that was withdrawn since says so', () => {
    const events = [card(1), answer(2, 1, 'yes')];
    expect(cardStates(events, standing('withdrawn', 5_000)).get(1)?.withdrawnAt).toBe(5_000);
    expect(cardStates(events, standing('withdrawn', 1_000)).get(1)?.withdrawnAt).toBeUndefined();
    expect(cardStates(events, standing('given', 5_000)).get(1)?.withdrawnAt).toBeUndefined();
  });

  test('is told in words', () => {
    const said = (...rest: ChatEvent[]) => cardText(t, cardStates([card(1), ...rest]).get(1)!);
    expect(said()).toBe('consent.open');
    expect(said(answer(2, 1, 'yes'))).toBe('consent.yes');
    expect(said(answer(2, 1, 'yes'), answer(3, 1, 'no'))).toBe('consent.changedNo');
  });
});

test('a card stands for itself between the messages, an answer is something that happened', () => {
  const entries = toEntries([textEvent(1), card(2), answer(3, 2, 'yes'), textEvent(4)]);
  expect(entries.map(({ type }) => type)).toEqual(['day', 'group', 'card', 'event', 'group']);
});

test('an answer is told with the name that stood on the card', () => {
  const events = [card(1), answer(2, 1, 'no')];
  expect(eventText(t, events[1]!, purposeNames(events))).toContain('"Newsletter"');
  expect(eventText(t, events[1]!)).toContain('"newsletter"');
  expect(eventText(t, events[0]!)).toContain('event.consentAsked');
});
