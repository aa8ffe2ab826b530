import type { Language } from '../../i18n';
import type { Say as SayOf } from '../../apart';
import type { DataMessages } from './messages';

export { createSay } from '../../apart';
export type { DataMessages } from './messages';

/** One file per language, fetched with the view. */
export const dataTexts: Record<Language, () => Promise<{ default: DataMessages }>> = {
  en: () => import('./data-en'),
  de: () => import('./data-de'),
  fr: () => import('./data-fr'),
  es: () => import('./data-es'),
  ar: () => import('./data-ar'),
};

export type Say = SayOf<DataMessages>;
