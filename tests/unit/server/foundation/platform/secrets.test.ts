import { randomBytes, randomUUID } from 'node:crypto';
import { config } from '../../../../../server/src/foundation/platform/config';
import { secretProblem } from '../../../../../server/src/foundation/platform';

const configured = (secret: string) => () => config.validator({ ...config.default, secret });

describe('T38: the secret of an installation', () => {
  it.each([
    'change-me-change-me-change-me-change-me',
    'CHANGE_ME_8f3b1c9d7e5a2f4c6b8d0e1f3a5c7e9b',
    'please change this secret before you go live',
    'tobemodified1tobemodified2tobemodified',
    'ToBeModified-0f9a8b7c6d5e4f3a2b1c0d9e8f7a6b',
    'to be replaced by your operations department',
    'your-secret-key-goes-here-your-secret-key',
    'my-super-secret-key-of-32-characters!',
    'a placeholder of more than 32 characters',
    'correct horse battery staple correct',
    'passwordpasswordpasswordpassword1!',
  ])('is not one that everybody knows: %s', (secret) => {
    expect(configured(secret)).toThrow(/everybody knows/);
  });

  it.each([
    'a'.repeat(32),
    '0'.repeat(64),
    'ab'.repeat(16),
    'x1y2'.repeat(8),
    'k7Qz!pW2'.repeat(4),
    `${'a'.repeat(40)}bcd`,
    'abcabcabcabcabcabcabcabcabcabcabcab',
    'k7Qz!pW2m9#Lr4Tvk7Qz!pW2m9#Lr4Tv',
  ])('does not repeat itself: %s', (secret) => {
    expect(configured(secret)).toThrow(/repeats itself/);
  });

  it.each([
    'abcdefghijklmnopqrstuvwxyz0123456789',
    '0123456789abcdefghijklmnopqrstuvwxyz',
    'zyxwvutsrqponmlkjihgfedcba9876543210',
    'qwertyuiopasdfghjklzxcvbnm1234567890',
    'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef',
  ])('is no row of the alphabet or the keyboard: %s', (secret) => {
    expect(configured(secret)).toThrow(/sequence/);
  });

  it('is taken when it is random, in every spelling that tools make', () => {
    for (let i = 0; i < 500; i += 1) {
      for (const secret of [
        randomBytes(32).toString('base64'),
        randomBytes(24).toString('base64url'),
        randomBytes(16).toString('hex'),
        randomBytes(32).toString('hex'),
        randomUUID(),
      ]) {
        expect([secret, secretProblem(secret)]).toEqual([secret, undefined]);
      }
    }
    expect(configured(randomBytes(32).toString('hex'))).not.toThrow();
  });

  it('is looked for in long texts in no time', () => {
    const began = performance.now();
    for (const text of ['a'.repeat(100_000), `${'a'.repeat(50_000)}b${'a'.repeat(50_000)}`]) {
      secretProblem(text);
    }
    expect(performance.now() - began).toBeLessThan(500);
  });
});
