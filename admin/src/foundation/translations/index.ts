import { PLUGIN_ID } from '../plugin';
import { en, type MessageKey, type Translation } from './en';

export { en, type MessageKey, type Translation };

const LOADERS: Record<string, () => Promise<Translation>> = {
  en: () => Promise.resolve(en),
  de: () => import('./de').then((file) => file.de),
  fr: () => import('./fr').then((file) => file.fr),
  es: () => import('./es').then((file) => file.es),
};

/** The texts of one language under the plugin's prefix; of one that is not there, none: English then stands in. */
export const loadTranslation = async (
  locale: string
): Promise<{ locale: string; data: Record<string, string> }> => {
  const load = LOADERS[locale] ?? LOADERS[locale.split('-')[0] ?? ''];
  const texts: Partial<Record<string, string>> = load ? await load() : {};
  const data = Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text ?? ''])
  );
  return { locale, data };
};

/** A text for the places where Strapi translates by itself (menu, settings, home page). */
export const message = (key: MessageKey) => ({
  id: `${PLUGIN_ID}.${key}`,
  defaultMessage: en[key],
});

export const LANGUAGES = Object.keys(LOADERS);
