/** Texts are looked for in this language when there are none in those that a person speaks. */
export const FALLBACK_LANGUAGE = 'en';
