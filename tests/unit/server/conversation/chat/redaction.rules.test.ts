import fc from 'fast-check';
import { REDACTED } from '../../../../../protocol';
import { redacted } from '../../../../../server/src/conversation/chat/redaction.rules';

/** Characters of one and of two UTF-16 units, and none that is in the mark. */
const sign = fc.constantFrom('a', 'B', '7', ' ', 'ß', 'م', '語', '🙂', '👩', '🏽', '𝒳', '\u200d');
const body = fc.array(sign, { minLength: 1, maxLength: 40 }).map((signs) => signs.join(''));
/** A text with a part of it, whose borders may lie within a character. */
const marked = body.chain((text) =>
  fc
    .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length }))
    .map(([from, length]) => ({ text, from, to: Math.min(text.length, from + length) }))
);
const LONE = /\p{Surrogate}/u;
const refusal = (text: string, from: number, to: number): unknown => {
  try {
    return redacted(text, from, to);
  } catch (error) {
    return error;
  }
};

describe('R27: taking a part out of a message', () => {
  it('R27: puts the mark in place of the part', () => {
    expect(redacted('call 0171 now', 5, 9)).toBe(`call ${REDACTED} now`);
    expect(redacted('0171', 0, 4)).toBe(REDACTED);
    expect(redacted('a🙂b', 1, 3)).toBe(`a${REDACTED}b`);
  });

  it('R27: takes the whole character when a border lies within it', () => {
    expect(redacted('a🙂b', 2, 4)).toBe(`a${REDACTED}`);
    expect(redacted('a🙂b', 0, 2)).toBe(`${REDACTED}b`);
    expect(redacted('a🙂b', 1, 2)).toBe(`a${REDACTED}b`);
    expect(redacted('🙂🙂', 1, 3)).toBe(REDACTED);
  });

  it('R27: never leaves half a character', () => {
    fc.assert(
      fc.property(marked, ({ text, from, to }) => {
        expect(redacted(text, from, to)).not.toMatch(LONE);
      }),
      { numRuns: 500 }
    );
  });

  it('R27: keeps everything outside, and of the part nothing', () => {
    fc.assert(
      fc.property(marked, ({ text, from, to }) => {
        const out = redacted(text, from, to);
        const parts = out.split(REDACTED);

        expect(parts).toHaveLength(2);
        const [before = '', after = ''] = parts;
        // At most the other half of a character is gone beyond the borders.
        expect(text.startsWith(before)).toBe(true);
        expect(text.endsWith(after)).toBe(true);
        expect([from, from - 1]).toContain(before.length);
        expect([to, to + 1]).toContain(text.length - after.length);
        if (before.length < from) expect(text.slice(before.length, from + 1)).toMatch(/^[^]$/u);
      }),
      { numRuns: 500 }
    );
  });

  it('R27: the part stands nowhere any more where it stood once', () => {
    fc.assert(
      fc.property(
        body,
        fc.stringMatching(/^[0-9]{6,12}$/).map((digits) => `secret-${digits}`),
        body,
        (before, secret, after) => {
          const out = redacted(
            `${before}${secret}${after}`,
            before.length,
            before.length + secret.length
          );

          expect(out).not.toContain(secret);
          expect(out).toBe(`${before}${REDACTED}${after}`);
        }
      )
    );
  });

  it('R27: does not tell by the mark how much is missing', () => {
    expect(redacted('ab', 0, 1)).toHaveLength(redacted(`${'x'.repeat(500)}b`, 0, 500).length);
  });

  it.each([
    ['nothing', 'abc', 1, 1],
    ['the wrong way round', 'abc', 2, 1],
    ['beyond the end', 'abc', 1, 4],
    ['wholly beyond the end', 'abc', 5, 7],
    ['before the beginning', 'abc', -1, 2],
    ['of an empty message', '', 0, 1],
  ])('R27: refuses a part that is %s', (_, text, from, to) => {
    expect(refusal(text, from, to)).toMatchObject({ code: 'invalid_request' });
  });

  it('R27: half a character that was sent alone brings nothing back', () => {
    expect(redacted('\udc00secret', 0, 7)).toBe(REDACTED);
    expect(redacted('xy\udc00secret', 2, 9)).toBe(`xy${REDACTED}`);
  });
});
