import fc from 'fast-check';
import { nextEntry, type AuditEntry } from '../../../../../server/src/foundation/audit/chain.rules';
import { checkChain, type ToldLink } from '../../../../../server/src/foundation/audit/check.rules';

const grown = (chain: readonly AuditEntry[], count: number, actor: string): AuditEntry[] => {
  const all = [...chain];
  for (let i = 0; i < count; i += 1) {
    all.push(nextEntry(all.at(-1), { at: i, action: 'a', actor, target: '', data: {} }));
  }
  return all;
};

/** The head at a position, as it was told then. */
const told = (chain: readonly AuditEntry[], position: number, epoch?: string): ToldLink => ({
  position,
  hash: chain[position - 1]!.hash,
  at: 1_000 + position,
  ...(epoch === undefined ? {} : { epoch }),
});

const before = grown([], 12, 'before');
/** Restored from a backup at 6, and gone on with since. */
const after = grown(before.slice(0, 6), 10, 'after');
const anchors = [told(before, 4, 'old'), told(before, 9, 'old'), told(before, 12, 'old')];

describe('R29: verifying the audit log of a database that was restored', () => {
  it('says after which time that was, and is strict with heads of this life', () => {
    const whole = checkChain(after, { anchors, epoch: 'new' });
    expect(whole).toMatchObject({ state: 'intact', lines: 16, restoredAfter: 1_012 });

    const mine = [...anchors, told(after, 15, 'new')];
    expect(checkChain(after, { anchors: mine, epoch: 'new' })).toEqual(whole);
    expect(checkChain(after.slice(0, 13), { anchors: mine, epoch: 'new' })).toEqual({
      state: 'broken',
      position: 14,
      reason: 'truncated',
    });
    const forged = grown(after.slice(0, 7), 9, 'forged');
    expect(checkChain(forged, { anchors: mine, epoch: 'new' })).toEqual({
      state: 'broken',
      position: 15,
      reason: 'anchor',
    });
  });

  it('finds what the backup explains, wherever it was cut off', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.nat(12), fc.integer({ min: 1, max: 12 }), (cut, more, at) => {
        const restored = grown(before.slice(0, cut), more, 'after');
        const check = checkChain(restored, { anchors: [told(before, at, 'old')], epoch: 'new' });

        if (at > cut) expect(check).toMatchObject({ state: 'intact', restoredAfter: 1_000 + at });
        else expect(check).not.toHaveProperty('restoredAfter');
        expect(check.state).not.toBe('broken');
      })
    );
  });

  it('does not take a head that does not fit below one that does for a backup', () => {
    const forged = { ...told(before, 5, 'old'), hash: 'f'.repeat(64) };
    expect(checkChain(after, { anchors: [forged, told(before, 6, 'old')], epoch: 'new' })).toEqual({
      state: 'broken',
      position: 5,
      reason: 'anchor',
    });
  });

  it('does not believe two heads of one position in an earlier life', () => {
    const forged = { ...told(before, 9, 'old'), hash: 'f'.repeat(64) };
    expect(checkChain(after, { anchors: [...anchors, forged], epoch: 'new' })).toEqual({
      state: 'broken',
      position: 9,
      reason: 'anchor',
    });
  });

  it('is strict with heads of which the life is not known', () => {
    for (const epoch of [undefined, 'new']) {
      const check = checkChain(after, {
        anchors: [told(before, 9)],
        ...(epoch === undefined ? {} : { epoch }),
      });
      expect(check).toEqual({ state: 'broken', position: 9, reason: 'anchor' });
    }
    expect(checkChain(after, { anchors })).toMatchObject({ state: 'broken', position: 9 });
  });

  it('says so even where nothing is left', () => {
    expect(checkChain([], { anchors, epoch: 'new' })).toMatchObject({
      state: 'intact',
      lines: 0,
      restoredAfter: 1_012,
    });
  });
});
