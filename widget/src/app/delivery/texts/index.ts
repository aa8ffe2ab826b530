import type { Language } from '../../i18n';
import type { DeliveryMessages } from './messages';

export type { DeliveryMessages } from './messages';

/** One file per language, fetched with the page. */
export const deliveryTexts: Record<Language, () => Promise<{ default: DeliveryMessages }>> = {
  en: () => import('./delivery-en'),
  de: () => import('./delivery-de'),
  fr: () => import('./delivery-fr'),
  es: () => import('./delivery-es'),
  ar: () => import('./delivery-ar'),
};
