import type { CardAnswer, Entry } from './entry';

const toCard = (value: unknown): CardAnswer | undefined => {
  const { seq, answer } = (value ?? {}) as Partial<CardAnswer>;
  return typeof seq === 'number' && (answer === 'yes' || answer === 'no')
    ? { seq, answer }
    : undefined;
};

const isEntry = (value: unknown): value is Entry => {
  const entry = value as Partial<Entry> | null;
  return (
    typeof entry === 'object' &&
    entry !== null &&
    typeof entry.id === 'string' &&
    typeof entry.body === 'string' &&
    typeof entry.at === 'number'
  );
};

/** What a reload has left: whatever was on its way is queued again, in its old order. */
export const restore = (stored: unknown): Entry[] =>
  (Array.isArray(stored) ? stored : [])
    .filter(isEntry)
    .map(({ id, body, at, state, code, seq, card: stored }) => {
      const card = toCard(stored);
      const entry: Entry = { id, body, at, state: 'queued', attempts: 0, ...(card && { card }) };
      if (state === 'failed') {
        entry.state = state;
        if (code !== undefined) entry.code = code;
      }
      if (state === 'sent' && seq !== undefined) {
        entry.state = state;
        entry.seq = seq;
      }
      return entry;
    });
