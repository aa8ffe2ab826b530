import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import type { PrivacyTexts } from './texts';

export type { PrivacyTexts };

const TEXTS: Record<string, PrivacyTexts> = { ar, de, en, es, fr };

/** Languages that notices, cards and receipts exist in. */
export const PRIVACY_LANGUAGES = Object.keys(TEXTS);

const own = (language: string): PrivacyTexts | undefined =>
  Object.hasOwn(TEXTS, language) ? TEXTS[language] : undefined;

/** Texts of a language, of its base language, or in English. */
export const privacyTexts = (language: string): PrivacyTexts =>
  own(language) ?? own(language.split('-')[0] ?? '') ?? en;

export const hasPrivacyTexts = (language: string): boolean =>
  Object.hasOwn(TEXTS, language) || Object.hasOwn(TEXTS, language.split('-')[0] ?? '');
