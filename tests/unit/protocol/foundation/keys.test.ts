import { isComposed } from '../../../../protocol';

it.each([
  [true, 13, true],
  [true, 229, true],
  [false, 229, true],
  [false, 13, false],
  [false, 27, false],
])('composing %s, code %i: the key of an input method, %s', (isComposing, keyCode, composed) => {
  expect(isComposed({ isComposing, keyCode })).toBe(composed);
});
