import type { Style } from '../../../foundation/documents';

const BODY = 9.5;

export const TITLE: Style = { size: 20, weight: 'bold', after: 14, tag: 'H1' };
export const SECTION: Style = { size: 15, weight: 'bold', after: 8, tag: 'H2', keep: 60 };
export const HEADING: Style = { size: 11, weight: 'bold', after: 2, tag: 'H3', keep: 40 };
export const PART: Style = { size: 11, weight: 'regular', after: 10, tag: 'P' };
export const TEXT: Style = { size: BODY, weight: 'regular', after: 4, tag: 'P' };
export const FIELD: Style = { ...TEXT, after: 1, indent: 8 };
export const DAY: Style = { ...TEXT, weight: 'bold', after: 3, color: '#444444', keep: 40 };
export const WHO: Style = { ...TEXT, weight: 'bold', size: 8.5, after: 0, indent: 8, keep: 16 };
export const SAID: Style = { ...TEXT, after: 6, indent: 8 };

/** Space between records. */
export const GAP: Style = { ...FIELD, after: 8 };

/** Bars that make entries recognisable which are no messages; their kind is said in words, too. */
const BARS: Record<string, string> = {
  note: '#b7791f',
  consent_card: '#2b6cb0',
  consent_answer: '#2b6cb0',
  event: '#a0aec0',
  void: '#a0aec0',
};

export const withBar = (style: Style, kind: string): Style => {
  const bar = Object.hasOwn(BARS, kind) ? BARS[kind] : undefined;
  return bar ? { ...style, bar } : style;
};
