/** Texts, and how languages write dates and numbers. */
export { chooseLanguage, type Language } from '../../language';
export { createTexts, directionOf, type PluralKey, type TextKey, type Texts } from './texts';
export { locales } from './locales';
export type { Messages, Plural } from './messages';
