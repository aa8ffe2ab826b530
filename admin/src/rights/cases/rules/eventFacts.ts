import { REFUSAL_GROUNDS, type CaseEvent, type RefusalGround } from '../../../../../protocol';

export type EventFact =
  | { kind: 'months'; months: number }
  | { kind: 'ground'; ground: RefusalGround }
  | { kind: 'attempts'; count: number }
  | { kind: 'export'; exportId: string }
  | { kind: 'word'; word: string };

/** Values that say something to a reader as they are. */
const WORDS = ['to', 'name', 'address', 'reference'];

/** What of an event's data is worth telling. */
export const eventFacts = (data: CaseEvent['data'] = {}): EventFact[] =>
  Object.entries(data).flatMap(([key, value]): EventFact[] => {
    if (key === 'months' && typeof value === 'number') return [{ kind: 'months', months: value }];
    if (key === 'attemptsLeft' && typeof value === 'number')
      return [{ kind: 'attempts', count: value }];
    if (key === 'ground') {
      const ground = REFUSAL_GROUNDS.find((one) => one === value);
      return ground ? [{ kind: 'ground', ground }] : [];
    }
    if (key === 'exportId' && typeof value === 'string')
      return [{ kind: 'export', exportId: value }];
    return WORDS.includes(key) && value !== '' && typeof value !== 'boolean'
      ? [{ kind: 'word', word: String(value) }]
      : [];
  });

/** The newest first. */
export const newestFirst = (history: readonly CaseEvent[]): CaseEvent[] =>
  [...history].sort((a, b) => b.at - a.at);
