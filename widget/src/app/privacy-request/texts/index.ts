import type { Language } from '../../i18n';
import type { RequestMessages } from './messages';

export type { RequestMessages } from './messages';

/** One file per language, fetched with the page. */
export const requestTexts: Record<Language, () => Promise<{ default: RequestMessages }>> = {
  en: () => import('./request-en'),
  de: () => import('./request-de'),
  fr: () => import('./request-fr'),
  es: () => import('./request-es'),
  ar: () => import('./request-ar'),
};
