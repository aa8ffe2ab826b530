import fc from 'fast-check';
import {
  fill,
  GIVE_UP_AFTER,
  isTriedAgain,
  oneLine,
  pauseAfter,
} from '../../../../../server/src/foundation/mailing/mail.rules';

const MINUTE = 60_000;

describe('mails', () => {
  it('are tried after a minute, then rarer, at least once an hour, for three days', () => {
    expect([1, 2, 3, 6, 7, 8, 50].map((n) => pauseAfter(n) / MINUTE)).toEqual([
      1, 2, 4, 32, 60, 60, 60,
    ]);
    let [now, attempts] = [0, 1];
    while (isTriedAgain(0, attempts, now)) {
      now += pauseAfter(attempts);
      attempts += 1;
    }
    expect(GIVE_UP_AFTER).toBe(72 * 60 * MINUTE);
    expect(now).toBeLessThanOrEqual(GIVE_UP_AFTER);
    expect(now).toBeGreaterThan(GIVE_UP_AFTER - 60 * MINUTE);
  });

  it('get their secrets literally, and nothing else is touched', () => {
    expect(fill('{link} {code} {other} {link}', { link: '$&', code: '{link}' })).toBe(
      '$& {link} {other} $&'
    );
    fc.assert(fc.property(fc.string(), (text) => expect(fill(text, {})).toBe(text)));
  });

  it('have subjects of one line', () => {
    expect(oneLine(' A\r\nBcc: x\u0000 ')).toBe('A Bcc: x');
    expect(oneLine('a'.repeat(300))).toHaveLength(255);
  });
});
