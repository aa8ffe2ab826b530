import {
  hashToken,
  newId,
  newSortedId,
  newToken,
} from '../../../../../server/src/foundation/platform/ids';
import { chatIdParam, visitorAuth } from '../../../../../protocol/conversation/schemas';

const thousand = <T>(make: () => T): T[] => Array.from({ length: 1_000 }, make);

/** Share of set bits per position; a generator that counts or repeats stands out. */
const bitShares = (tokens: readonly string[]): number[] => {
  const bytes = tokens.map((token) => Buffer.from(token, 'base64url'));
  return Array.from({ length: 256 }, (_, bit) => {
    const set = bytes.filter((buffer) => (buffer[bit >> 3]! >> (bit & 7)) & 1).length;
    return set / tokens.length;
  });
};

describe('T3: secrets and ids', () => {
  it('hold 256 random bits in a secret, no position of which leans', () => {
    const tokens = thousand(newToken);

    expect(new Set(tokens).size).toBe(1_000);
    for (const token of tokens) {
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
      expect(visitorAuth.safeParse({ v: 1, token }).success).toBe(true);
    }
    // Seven standard deviations of a fair coin thrown a thousand times.
    for (const share of bitShares(tokens)) expect(Math.abs(share - 0.5)).toBeLessThan(0.11);
  });

  it('hold 128 random bits in an id, which neither counts nor sorts', () => {
    const ids = thousand(newId);

    expect(new Set(ids).size).toBe(1_000);
    for (const id of ids) expect(chatIdParam.safeParse(id).success).toBe(true);
    expect(ids).not.toEqual([...ids].sort());
    expect(new Set(ids.map((id) => id.slice(0, 4))).size).toBeGreaterThan(900);
  });

  it('keep of a secret what does not lead back to it', () => {
    const token = newToken();
    expect(hashToken(token)).toMatch(/^[0-9a-f]{64}$/);
    expect(hashToken(token)).not.toContain(token);
    expect(hashToken(token)).toBe(hashToken(token));
    expect(hashToken(newToken())).not.toBe(hashToken(token));
  });

  it('sort ids of rows by time', () => {
    const ids = [1, 10, 1_700_000_000_000, 1_700_000_000_001].map(newSortedId);
    expect(ids).toEqual([...ids].sort());
    expect(newSortedId(1)).not.toBe(newSortedId(1));
  });
});
