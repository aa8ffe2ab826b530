import fc from 'fast-check';
import { newMessageId, uuidV7 } from '../../../../protocol';
import { sendRequest } from '../../../../protocol/conversation/schemas';

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
const moment = fc.integer({ min: 0, max: 2 ** 48 - 1 });

describe('uuidV7', () => {
  it('gives the example of RFC 9562, appendix A.6', () => {
    const random = Uint8Array.from([0x0c, 0xc3, 0x58, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
    expect(uuidV7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('is taken by the protocol whatever the clock and the dice say', () => {
    fc.assert(
      fc.property(moment, bytes, (now, random) => {
        const clientMessageId = uuidV7(now, random);
        expect(clientMessageId).toMatch(/^.{14}7.{4}[89ab]/);
        expect(sendRequest.safeParse({ clientMessageId, body: 'x' }).success).toBe(true);
      })
    );
  });

  it('sorts by time', () => {
    fc.assert(
      fc.property(moment, moment, bytes, bytes, (a, b, x, y) => {
        fc.pre(a < b);
        expect(uuidV7(a, x) < uuidV7(b, y)).toBe(true);
      })
    );
  });

  it('does not repeat itself', () => {
    expect(new Set(Array.from({ length: 1_000 }, newMessageId)).size).toBe(1_000);
  });
});
