import { daysAgo, isOtherYear } from '../../../../protocol/foundation/calendar';
import type { Messages, Plural } from './messages';

type KeyOf<T> = { [Key in keyof Messages]: Messages[Key] extends T ? Key : never }[keyof Messages];
export type TextKey = KeyOf<string>;
export type PluralKey = KeyOf<Plural>;

/** The widget's texts in one language, and how that language writes times and numbers. */
export interface Texts {
  language: string;
  direction: 'ltr' | 'rtl';
  /** A text, with `name` in its place. */
  t(key: TextKey, name?: string): string;
  /** A text for a number of things. */
  count(key: PluralKey, n: number): string;
  number(n: number): string;
  time(at: number): string;
  /** "Today", "Yesterday", or the date. */
  day(at: number, now: number): string;
  /** A day as `2026-11-24`, as people write it. */
  date(day: string): string;
  /** Date and time in full, for screen readers, tooltips and transcripts. */
  full(at: number): string;
}

const RIGHT_TO_LEFT = /^(?:ar|fa|he|ur|ps|sd|yi)\b/i;

export const directionOf = (language: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';

export const createTexts = (messages: Messages, language: string): Texts => {
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, options);
  const time = format({ hour: 'numeric', minute: '2-digit' });
  const date = format({ dateStyle: 'long', timeZone: 'UTC' });
  const full = format({ dateStyle: 'long', timeStyle: 'short' });
  // A function as replacement: a name that holds "$&" stays as it is.
  const t: Texts['t'] = (key, name = '') => messages[key].replace('{name}', () => name);
  return {
    language,
    direction: directionOf(language),
    t,
    count: (key, n) =>
      (messages[key][plural.select(n)] ?? messages[key].other).replace('{n}', number.format(n)),
    number: (n) => number.format(n),
    time: (at) => time.format(at),
    day(at, now) {
      const ago = daysAgo(at, now);
      if (ago < 2 && ago >= 0) return t(ago ? 'yesterday' : 'today');
      const year = isOtherYear(at, now) ? ('numeric' as const) : undefined;
      return format({ weekday: 'long', day: 'numeric', month: 'long', year }).format(at);
    },
    date: (text) => date.format(Date.parse(text)),
    full: (at) => full.format(at),
  };
};
