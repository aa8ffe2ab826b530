import { contrast, parseColor, textOn } from '../../../widget/src/app/contrast';

describe('text on the brand colour', () => {
  it('reaches 4.5:1 on every colour', () => {
    for (let red = 0; red < 256; red += 17)
      for (let green = 0; green < 256; green += 17)
        for (let blue = 0; blue < 256; blue += 17) {
          const brand = [red, green, blue] as const;
          expect(contrast(brand, parseColor(textOn(brand))!)).toBeGreaterThanOrEqual(4.5);
        }
  });

  it('agrees with WCAG', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
    expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
  });

  it.each([
    ['#fff', [255, 255, 255]],
    ['#3547C8', [53, 71, 200]],
    ['rgb(1, 2, 3)', [1, 2, 3]],
    ['rgba(1, 2, 3, 0.5)', [1, 2, 3]],
  ])('reads %s', (text, rgb) => {
    expect(parseColor(text)).toEqual(rgb);
  });

  it.each(['', 'red', '#12', '#12345g', 'url(x)', '#fff;background:url(x)'])(
    'refuses %j',
    (text) => {
      expect(parseColor(text)).toBeUndefined();
    }
  );
});
