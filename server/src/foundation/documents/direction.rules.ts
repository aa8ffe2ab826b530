/** Hebrew, Arabic and their relatives, presentation forms and historic scripts included. */
const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

export const hasRtl = (text: string): boolean => RTL.test(text);

/** By its first letter (UAX #9, rule P2). */
export const isRtl = (text: string): boolean => {
  const strong = /\p{L}/u.exec(text)?.[0];
  return strong !== undefined && RTL.test(strong);
};

/** Characters that say in which direction text runs, and show nothing themselves. */
export const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Whether anything in a text that begins at the left may run from the right. */
export const mayTurn = (text: string): boolean =>
  hasRtl(text) || text.search(DIRECTION_MARKS) !== -1;
