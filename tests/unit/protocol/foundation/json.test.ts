import fc from 'fast-check';
import { toJson } from '../../../../protocol';

const patched = <T>(prototype: object, run: () => T): T => {
  Object.defineProperty(prototype, 'toJSON', {
    configurable: true,
    value: () => 'spoilt',
  });
  try {
    return run();
  } finally {
    Reflect.deleteProperty(prototype, 'toJSON');
  }
};

describe('JSON on foreign pages', () => {
  it('is what JSON.stringify writes of plain data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(toJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      })
    );
    expect(toJson({ a: undefined, b: [undefined, null, NaN], c: { d: 'ü"\n' } })).toBe(
      '{"b":[null,null,null],"c":{"d":"ü\\"\\n"}}'
    );
  });

  it.each([
    ['arrays', Array.prototype],
    ['objects', Object.prototype],
    ['texts', String.prototype],
    ['numbers', Number.prototype],
  ])('is the same where %s have a toJSON of their own', (_what, prototype) => {
    const value = { list: [1, ['two', { three: 3 }]], text: 'é', no: null, yes: true };
    const written = patched(prototype, () => toJson(value));
    expect(written).toBe(JSON.stringify(value));
  });
});
