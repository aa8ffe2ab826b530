import fc from 'fast-check';
import { nextEntry, type AuditEntry } from '../../../../../server/src/foundation/audit/chain.rules';
import { checkChain } from '../../../../../server/src/foundation/audit/check.rules';

const chainOf = (acts: readonly string[]): AuditEntry[] =>
  acts.reduce<AuditEntry[]>(
    (chain, action, i) => [
      ...chain,
      nextEntry(chain.at(-1), { at: i, action, actor: 'a', target: 't', data: { i } }),
    ],
    []
  );

const acts = fc.array(fc.string(), { minLength: 2, maxLength: 15 });
const anchorAt = (chain: readonly AuditEntry[], i: number) => {
  const { position, hash } = chain[i]!;
  return { position, hash };
};

/** A chain made anew from an entry on, as somebody with the database and the code would. */
const rewritten = (chain: readonly AuditEntry[], from: number): AuditEntry[] =>
  chain
    .slice(from)
    .reduce<AuditEntry[]>(
      (made, { at, action, target }) => [
        ...made,
        nextEntry(made.at(-1), { at, action, actor: 'forged', target, data: {} }),
      ],
      chain.slice(0, from)
    );

describe('R29: verifying the audit log', () => {
  it('finds it intact as it was written, and empty before anything was', () => {
    fc.assert(
      fc.property(acts, (texts) => {
        const chain = chainOf(texts);

        expect(checkChain(chain)).toEqual({
          state: 'intact',
          lines: chain.length,
          from: 1,
          head: anchorAt(chain, chain.length - 1),
        });
      })
    );
    expect(checkChain([])).toEqual({ state: 'empty' });
  });

  it('names the first entry that was changed, whatever was changed of it', () => {
    const fields = ['at', 'action', 'actor', 'target', 'data', 'hash'] as const;
    fc.assert(
      fc.property(acts, fc.nat(), fc.constantFrom(...fields), (texts, n, field) => {
        const chain = chainOf(texts);
        const i = n % chain.length;
        const changed = chain.map((entry, at) =>
          at === i
            ? { ...entry, [field]: field === 'at' ? entry.at + 1 : `${entry[field]}x` }
            : entry
        );

        expect(checkChain(changed)).toEqual({
          state: 'broken',
          position: i + 1,
          reason: 'changed',
        });
      })
    );
  });

  it('names the first entry that is missing, or stands where it does not belong', () => {
    fc.assert(
      fc.property(acts, fc.nat(), fc.nat(), (texts, n, m) => {
        const chain = chainOf(texts);
        const i = n % (chain.length - 1);
        const removed = chain.filter((_, at) => at !== i);

        expect(checkChain(removed)).toEqual({
          state: 'broken',
          position: i + 1,
          reason: 'missing',
        });

        const j = i + 1 + (m % (chain.length - 1 - i));
        const swapped = [...chain];
        [swapped[i], swapped[j]] = [chain[j]!, chain[i]!];
        expect(checkChain(swapped)).toMatchObject({ state: 'broken', position: i + 1 });

        const twice = [...chain.slice(0, i + 1), ...chain.slice(i)];
        expect(checkChain(twice)).toEqual({
          state: 'broken',
          position: i + 1,
          reason: 'changed',
        });
      })
    );
  });

  it('finds an end that was cut off, down to the last head that was told outside', () => {
    fc.assert(
      fc.property(acts, fc.nat(), fc.nat(), (texts, n, m) => {
        const chain = chainOf(texts);
        const told = n % chain.length;
        const left = m % (told + 1);

        expect(checkChain(chain.slice(0, left), { anchors: [anchorAt(chain, told)] })).toEqual({
          state: 'broken',
          position: left + 1,
          reason: 'truncated',
        });
      })
    );
  });

  it('finds a chain that was made anew below a head that was told outside', () => {
    fc.assert(
      fc.property(acts, fc.nat(), fc.nat(), (texts, n, m) => {
        const chain = chainOf(texts);
        const told = n % chain.length;
        const from = m % (told + 1);
        const forged = rewritten(chain, from);

        // By itself it is whole: that is what anchors are for.
        expect(checkChain(forged).state).toBe('intact');
        expect(checkChain(forged, { anchors: [anchorAt(chain, told)] })).toEqual({
          state: 'broken',
          position: told + 1,
          reason: 'anchor',
        });
      })
    );
  });

  it('goes on from a checkpoint, and from that one only', () => {
    fc.assert(
      fc.property(acts, fc.nat(), (texts, n) => {
        const chain = chainOf(texts);
        const cut = n % chain.length;
        const from = anchorAt(chain, cut);
        const rest = chain.slice(cut + 1);

        expect(checkChain(rest, { from })).toMatchObject({
          state: 'intact',
          lines: rest.length,
          from: cut + 2,
        });
        // Anchors of what went by retention are no longer asked.
        expect(checkChain(rest, { from, anchors: [anchorAt(chain, 0)] }).state).toBe('intact');
        if (rest.length > 0) {
          expect(checkChain(rest, { from: { ...from, hash: 'f'.repeat(64) } })).toEqual({
            state: 'broken',
            position: cut + 2,
            reason: 'changed',
          });
          expect(checkChain(rest)).toEqual({ state: 'broken', position: 1, reason: 'missing' });
        }
      })
    );
  });

  it('does not believe two heads of one position', () => {
    const chain = chainOf(['a', 'b', 'c']);
    const anchors = [anchorAt(chain, 1), { position: 2, hash: 'f'.repeat(64) }];

    expect(checkChain(chain, { anchors })).toEqual({
      state: 'broken',
      position: 2,
      reason: 'anchor',
    });
  });
});
