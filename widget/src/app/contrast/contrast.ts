export type Rgb = readonly [red: number, green: number, blue: number];

/** Reads `#rgb`, `#rrggbb` and what `getComputedStyle` answers for a colour. */
export const parseColor = (text: string): Rgb | undefined => {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text.trim())?.[1];
  if (hex) {
    const digits = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
    const pair = (at: number): number => parseInt(digits.slice(at, at + 2), 16);
    return [pair(0), pair(2), pair(4)];
  }
  const [red, green, blue] = /^rgb/.test(text) ? (text.match(/[\d.]+/g) ?? []).map(Number) : [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  return [red, green, blue];
};

const linear = (value: number): number => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance as WCAG defines it, 0 to 1. */
export const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** Contrast ratio of two colours, 1 to 21. */
export const contrast = (one: Rgb, other: Rgb): number => {
  const [first, second] = [luminance(one), luminance(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
};

/** White where it reaches 4.5:1 on `background`, otherwise black, which then does. */
export const textOn = (background: Rgb): string =>
  contrast(background, [255, 255, 255]) >= 4.5 ? '#fff' : '#000';
