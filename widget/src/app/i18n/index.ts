/** Texts, and how languages write dates and numbers. */
export { chooseLanguage } from './choose';
export { createTexts, directionOf, type PluralKey, type TextKey, type Texts } from './texts';
export { locales, type Language } from './locales';
export type { Messages, Plural } from './messages';
