import type { Language } from '../../../language';
import type { Messages } from '../messages';

type Load = () => Promise<{ default: Messages }>;

/** A language is one file here and one line; each becomes a file of its own that only its readers load. */
export const locales = {
  en: () => import('./en'),
  de: () => import('./de'),
  fr: () => import('./fr'),
  es: () => import('./es'),
  ar: () => import('./ar'),
} as const satisfies Record<Language, Load>;
