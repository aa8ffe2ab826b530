import { locales, type Language } from './locales';

const RIGHT_TO_LEFT = /^(?:ar|fa|he|ur|ps|sd|yi)\b/i;

/** The first of `wanted` (BCP 47 tags, best first) that the widget speaks, else English. */
export const chooseLanguage = (wanted: readonly string[]): Language => {
  const known = wanted
    .map((tag) => tag.toLowerCase().split(/[-_]/)[0]!)
    .find((tag) => Object.hasOwn(locales, tag));
  return (known as Language | undefined) ?? 'en';
};

export const directionOf = (language: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
