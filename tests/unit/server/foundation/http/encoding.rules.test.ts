import fc from 'fast-check';
import { CODINGS, preferredCoding } from '../../../../../server/src/foundation/http/encoding.rules';

describe('which coding a file is sent in', () => {
  it.each([
    // What browsers send.
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br', 'br'],
    // Nothing is coded for whoever does not ask.
    [undefined, 'identity'],
    ['', 'identity'],
    ['deflate', 'identity'],
    ['identity', 'identity'],
    // Weights are kept.
    ['gzip;q=1.0, br;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.000, gzip;q=0.001', 'gzip'],
    ['br;q=0.2, gzip;q=0.2', 'br'],
    ['identity;q=1, gzip;q=0.5, br;q=0.5', 'identity'],
    ['BR ; Q=0.9 , GZIP;q=0.8', 'br'],
    // What is not named.
    ['*', 'br'],
    ['*;q=0.1, gzip', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['*;q=0', 'identity'],
    ['identity;q=0', 'identity'],
    ['identity;q=0, gzip', 'gzip'],
    ['gzip;q=0, br;q=0, identity;q=0', 'identity'],
    // An old name, and nonsense.
    ['x-gzip', 'gzip'],
    ['br;q=2, gzip', 'gzip'],
    ['br;q=-1', 'identity'],
    ['br;level=9, gzip', 'gzip'],
    [',,;q=1, gzip,,', 'gzip'],
    ['bro, gzipped', 'identity'],
  ] as const)('%s → %s', (header, coding) => {
    expect(preferredCoding(header)).toBe(coding);
  });

  it('is never one that was refused, and always one that exists', () => {
    const weight = fc.constantFrom('', ';q=0', ';q=0.5', ';q=1');
    fc.assert(
      fc.property(weight, weight, fc.string(), (br, gzip, other) => {
        const coding = preferredCoding(`br${br}, gzip${gzip}, ${other.replace(/,/g, '')}-x`);
        expect(CODINGS).toContain(coding);
        if (br === ';q=0') expect(coding).not.toBe('br');
        if (gzip === ';q=0') expect(coding).not.toBe('gzip');
      })
    );
  });
});
