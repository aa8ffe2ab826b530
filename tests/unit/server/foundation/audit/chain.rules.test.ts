import fc from 'fast-check';
import {
  GENESIS,
  hashOf,
  nextEntry,
  type AuditEntry,
} from '../../../../../server/src/foundation/audit/chain.rules';

const chainOf = (acts: readonly string[]): AuditEntry[] =>
  acts.reduce<AuditEntry[]>(
    (chain, action, i) => [
      ...chain,
      nextEntry(chain.at(-1), { at: i, action, actor: 'a', target: 't', data: { i } }),
    ],
    []
  );

const isWhole = (chain: readonly AuditEntry[]): boolean =>
  chain.every(
    (entry, i) =>
      entry.position === i + 1 && entry.hash === hashOf(entry, chain[i - 1]?.hash ?? GENESIS)
  );

describe('R29: the chain of the audit log', () => {
  it('is whole as written, and broken by a change, a removal or an addition anywhere', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 12 }), fc.nat(), (acts, n) => {
        const chain = chainOf(acts);
        const at = n % acts.length;
        const changed = chain.map((entry, i) => (i === at ? { ...entry, actor: 'b' } : entry));
        const removed = chain.filter((_, i) => i !== at);

        expect(isWhole(chain)).toBe(true);
        expect(isWhole(changed)).toBe(false);
        // Without its last entry a chain is whole: that is what an anchor outside is for.
        expect(isWhole(removed)).toBe(at === acts.length - 1);
      })
    );
  });
});
