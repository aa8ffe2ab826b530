import fc from 'fast-check';
import type { Entry } from '../../../../../server/src/conversation/chat/chat.types';
import {
  checkTranscript,
  digestOf,
  sealEntry,
  type Leaf,
  type Seal,
} from '../../../../../server/src/conversation/chat/transcript.rules';

const AT = Date.UTC(2026, 10, 24, 10);
const saltOf = (seq: number): string => seq.toString(16).padStart(32, '5');

const entryOf = (body: string, index: number): Entry => ({
  chatId: 'chat',
  clientMessageId: `message-${index}`,
  authorKind: index % 2 === 0 ? 'visitor' : 'agent',
  authorId: index % 2 === 0 ? 'visitor-mira' : 'agent-jonas',
  kind: 'text',
  body,
  data: null,
  seq: index + 1,
  at: AT + index * 1_000,
});

const sealed = (entries: readonly Entry[]): Seal => {
  const leaves = entries.map((entry) => sealEntry(entry, saltOf(entry.seq)));
  return {
    digest: digestOf(leaves),
    leaves,
    messageCount: leaves.length,
    firstAt: entries[0]!.at,
    lastAt: entries.at(-1)!.at,
  };
};
/** The seal with the salts of some entries destroyed. */
const unsalted = (seal: Seal, seqs: ReadonlySet<number>): Seal => ({
  ...seal,
  leaves: seal.leaves.map(([salt, hash], i): Leaf => [seqs.has(i + 1) ? '' : salt, hash]),
});
const redact = (entries: readonly Entry[], seqs: ReadonlySet<number>, body: string): Entry[] =>
  entries.map((entry) => (seqs.has(entry.seq) ? { ...entry, body, redactedAt: AT } : entry));

/** A chat, and which of its entries were redacted: some, none or all. */
const chats = fc
  .array(fc.tuple(fc.string({ maxLength: 20 }), fc.boolean()), { minLength: 1, maxLength: 12 })
  .map((drawn) => ({
    entries: drawn.map(([body], i) => entryOf(body, i)),
    redacted: new Set(drawn.flatMap(([, out], i) => (out ? [i + 1] : []))),
  }));

describe('R27: the seal of a transcript of which parts were taken out', () => {
  it('R27: holds, with the digest of the day it was made, whatever a redacted entry says now', () => {
    fc.assert(
      fc.property(chats, fc.string({ unit: 'grapheme' }), ({ entries, redacted }, now) => {
        const seal = sealed(entries);

        expect(checkTranscript(unsalted(seal, redacted), redact(entries, redacted, now))).toEqual({
          state: 'unaltered',
          digest: seal.digest,
          messageCount: entries.length,
        });
      })
    );
  });

  it('R27: needs the salt to be gone: with it the same change is found', () => {
    const entries = ['hello', 'my number is 0171', 'thanks'].map(entryOf);
    const changed = redact(entries, new Set([2]), 'my number is █████');

    expect(checkTranscript(sealed(entries), changed)).toEqual({
      state: 'altered',
      seq: 2,
      reason: 'changed',
    });
    expect(checkTranscript(unsalted(sealed(entries), new Set([2])), changed).state).toBe(
      'unaltered'
    );
  });

  const CHANGES: Record<string, (entry: Entry) => Entry> = {
    body: (entry) => ({ ...entry, body: `${entry.body}.` }),
    author: (entry) => ({ ...entry, authorId: 'somebody else' }),
    'kind of author': (entry) => ({ ...entry, authorKind: 'system' }),
    kind: (entry) => ({ ...entry, kind: 'note' }),
    data: (entry) => ({ ...entry, data: '{}' }),
    time: (entry) => ({ ...entry, at: entry.at + 1 }),
    'mark of redaction': (entry) => ({ ...entry, body: `${entry.body}█████`, redactedAt: AT }),
  };
  it.each(Object.keys(CHANGES))('R27: finds the %s of any other entry changed', (what) => {
    fc.assert(
      fc.property(chats, fc.nat(), ({ entries, redacted }, pick) => {
        const whole = entries.filter(({ seq }) => !redacted.has(seq));
        fc.pre(whole.length > 0);
        const { seq } = whole[pick % whole.length]!;
        const changed = redact(entries, redacted, 'now').map((entry) =>
          entry.seq === seq ? CHANGES[what]!(entry) : entry
        );

        expect(checkTranscript(unsalted(sealed(entries), redacted), changed)).toEqual({
          state: 'altered',
          seq,
          reason: 'changed',
        });
      })
    );
  });

  it('R27: finds a redacted entry that is gone, and one that was added', () => {
    fc.assert(
      fc.property(chats, fc.nat(), ({ entries, redacted }, pick) => {
        const seal = unsalted(sealed(entries), redacted);
        const now = redact(entries, redacted, 'now');
        const seq = (pick % entries.length) + 1;

        expect(
          checkTranscript(
            seal,
            now.filter((entry) => entry.seq !== seq)
          )
        ).toEqual({ state: 'altered', seq, reason: 'missing' });
        expect(checkTranscript(seal, [...now, entryOf('more', entries.length)])).toEqual({
          state: 'altered',
          seq: entries.length + 1,
          reason: 'added',
        });
      })
    );
  });

  it('R27: a hash that was changed with the text breaks the seal', () => {
    const entries = ['hello', 'my number is 0171', 'thanks'].map(entryOf);
    const seal = unsalted(sealed(entries), new Set([2]));
    const forged = { ...entries[2]!, body: 'no thanks' };
    const leaves = [...seal.leaves.slice(0, 2), sealEntry(forged, saltOf(3))];

    expect(checkTranscript({ ...seal, leaves }, [entries[0]!, entries[1]!, forged])).toEqual({
      state: 'broken_seal',
    });
  });
});
