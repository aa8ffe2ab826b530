import { locales, type Language } from './locales';

/** The first of `wanted` (BCP 47 tags, best first) that the widget speaks, else English. */
export const chooseLanguage = (wanted: readonly string[]): Language => {
  const known = wanted
    .map((tag) => tag.toLowerCase().replace(/[-_].*/, ''))
    .find((tag) => Object.hasOwn(locales, tag));
  return (known as Language | undefined) ?? 'en';
};
