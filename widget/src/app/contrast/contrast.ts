export type Rgb = readonly [red: number, green: number, blue: number];

/** Reads `#rgb`, `#rrggbb` and what `getComputedStyle` answers for a colour. */
export const parseColor = (text: string): Rgb | undefined => {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text.trim())?.[1];
  if (hex) {
    const digits = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
    const [red, green, blue] = [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16));
    return [red!, green!, blue!];
  }
  const [red, green, blue] = /^rgb/.test(text) ? (text.match(/[\d.]+/g) ?? []).map(Number) : [];
  return blue === undefined ? undefined : [red!, green!, blue];
};

/** Relative luminance as WCAG defines it, 0 to 1. */
export const luminance = (color: Rgb): number => {
  const [red, green, blue] = color.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};

/** Contrast ratio of two colours, 1 to 21. */
export const contrast = (one: Rgb, other: Rgb): number => {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
};

/** White where it reaches 4.5:1 on `background`, otherwise black, which then does. */
export const textOn = (background: Rgb): string =>
  contrast(background, [255, 255, 255]) >= 4.5 ? '#fff' : '#000';
