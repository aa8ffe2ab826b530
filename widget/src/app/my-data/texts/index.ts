import type { Language } from '../../i18n';
import type { DataMessages } from './messages';

export type { DataMessages } from './messages';

/** One file per language, fetched with the view. */
export const dataTexts: Record<Language, () => Promise<{ default: DataMessages }>> = {
  en: () => import('./data-en'),
  de: () => import('./data-de'),
  fr: () => import('./data-fr'),
  es: () => import('./data-es'),
  ar: () => import('./data-ar'),
};

/** A text with values in the places of their names. */
export type Say = (key: keyof DataMessages, values?: Record<string, string>) => string;

export const createSay =
  (messages: DataMessages): Say =>
  (key, values = {}) =>
    messages[key].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
