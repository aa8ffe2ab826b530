import fc from 'fast-check';
import type { Entry } from '../../../../../server/src/conversation/chat/chat.types';
import {
  checkTranscript,
  digestOf,
  sealEntry,
  type Seal,
} from '../../../../../server/src/conversation/chat/transcript.rules';
import { arbitraryLog, arbitraryText } from '../../support/arbitraries';

const seal = (entries: readonly Entry[]): Seal => {
  const leaves = entries.map((entry) => sealEntry(entry, `salt ${entry.seq}`));
  return {
    leaves,
    digest: digestOf(leaves),
    messageCount: leaves.length,
    firstAt: entries[0]!.at,
    lastAt: entries.at(-1)!.at,
  };
};

const logAndIndex = arbitraryLog.chain((entries) =>
  fc.record({ entries: fc.constant(entries), index: fc.nat(entries.length - 1) })
);

/** One field of an entry made another. */
const change = fc.oneof(
  fc.record({ field: fc.constant('body' as const), value: arbitraryText }),
  fc.record({
    field: fc.constant('kind' as const),
    value: fc.constantFrom('text', 'note', 'event'),
  }),
  fc.record({
    field: fc.constant('authorKind' as const),
    value: fc.constantFrom('visitor', 'agent', 'system'),
  }),
  fc.record({ field: fc.constant('authorId' as const), value: fc.string() }),
  fc.record({ field: fc.constant('data' as const), value: fc.option(fc.json()) }),
  fc.record({ field: fc.constant('at' as const), value: fc.nat() })
);

describe('a sealed transcript', () => {
  it('is unaltered while nothing changes', () => {
    fc.assert(
      fc.property(arbitraryLog, (entries) => {
        const sealed = seal(entries);
        expect(checkTranscript(sealed, entries)).toEqual({
          state: 'unaltered',
          digest: sealed.digest,
          messageCount: entries.length,
        });
      })
    );
  });

  it('names the entry of which anything was changed', () => {
    fc.assert(
      fc.property(logAndIndex, change, ({ entries, index }, { field, value }) => {
        fc.pre(entries[index]![field] !== value);
        const altered = entries.map((entry, i) =>
          i === index ? { ...entry, [field]: value } : entry
        );
        expect(checkTranscript(seal(entries), altered)).toEqual({
          state: 'altered',
          seq: index + 1,
          reason: 'changed',
        });
      })
    );
  });

  it('names the first missing entry', () => {
    fc.assert(
      fc.property(logAndIndex, ({ entries, index }) => {
        const shorter = entries.filter((_, i) => i !== index);
        expect(checkTranscript(seal(entries), shorter)).toEqual({
          state: 'altered',
          seq: index + 1,
          reason: 'missing',
        });
      })
    );
  });

  it('names an added entry', () => {
    fc.assert(
      fc.property(arbitraryLog, (entries) => {
        const added = { ...entries[0]!, seq: entries.length + 1 };
        expect(checkTranscript(seal(entries), [...entries, added])).toEqual({
          state: 'altered',
          seq: entries.length + 1,
          reason: 'added',
        });
      })
    );
  });

  it('does not take two entries for one another', () => {
    fc.assert(
      fc.property(logAndIndex, ({ entries, index }) => {
        fc.pre(index > 0);
        const [earlier, later] = [entries[index - 1]!, entries[index]!];
        fc.pre(JSON.stringify({ ...earlier, seq: 0 }) !== JSON.stringify({ ...later, seq: 0 }));
        const swapped = entries.map((entry, i) => {
          if (i === index - 1) return { ...later, seq: earlier.seq };
          return i === index ? { ...earlier, seq: later.seq } : entry;
        });
        // What is not part of the seal (the client's own id) may change place.
        const same = (a: Entry, b: Entry) =>
          sealEntry(a, '')[1] === sealEntry({ ...b, seq: a.seq }, '')[1];
        fc.pre(!same(earlier, later));
        expect(checkTranscript(seal(entries), swapped)).toMatchObject({
          state: 'altered',
          reason: 'changed',
        });
      })
    );
  });

  it('still verifies when a redacted entry has lost its salt and text, and tells no more of it', () => {
    fc.assert(
      fc.property(logAndIndex, ({ entries, index }) => {
        const sealed = seal(entries);
        const leaves = sealed.leaves.map(([salt, hash], i) =>
          i === index ? (['', hash] as const) : ([salt, hash] as const)
        );
        const redacted = entries.map((entry, i) =>
          i === index ? { ...entry, body: '', redactedAt: entry.at } : entry
        );
        expect(checkTranscript({ ...sealed, leaves }, redacted)).toMatchObject({
          state: 'unaltered',
          digest: sealed.digest,
        });
      })
    );
  });

  it('is a broken seal when digest, a leaf, count or times were changed', () => {
    fc.assert(
      fc.property(logAndIndex, ({ entries, index }) => {
        const sealed = seal(entries);
        const other = sealEntry({ ...entries[index]!, body: 'forged' }, 'salt of a forger');
        const leaves = sealed.leaves.map((leaf, i) => (i === index ? other : leaf));
        for (const broken of [
          { ...sealed, digest: digestOf([]) },
          { ...sealed, leaves },
          { ...sealed, leaves: sealed.leaves.slice(1) },
          { ...sealed, messageCount: sealed.messageCount + 1 },
          { ...sealed, firstAt: sealed.firstAt - 1 },
          { ...sealed, lastAt: sealed.lastAt + 1 },
        ]) {
          expect(checkTranscript(broken, entries)).toEqual({ state: 'broken_seal' });
        }
      })
    );
  });

  it('hides a short text behind a salt of its own', () => {
    fc.assert(
      fc.property(
        arbitraryLog,
        fc.string({ minLength: 1 }),
        fc.string({ minLength: 1 }),
        ([entry], a, b) => {
          fc.pre(a !== b);
          expect(sealEntry(entry!, a)[1]).not.toBe(sealEntry(entry!, b)[1]);
        }
      )
    );
  });
});
