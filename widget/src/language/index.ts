/** Languages of the widget. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'ar'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The first of `wanted` (BCP 47 tags, best first) that the widget speaks, else English. */
export const chooseLanguage = (wanted: readonly string[]): Language => {
  for (const tag of wanted) {
    const base = tag.toLowerCase().replace(/[-_].*/, '');
    const known = LANGUAGES.find((language) => language === base);
    if (known) return known;
  }
  return 'en';
};
