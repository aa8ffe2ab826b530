import { PLUGIN_ID } from '../pluginId';
import { en, type MessageKey } from '../translations/en';

/** A text for the places where Strapi translates by itself (menu, settings, home page). */
export const message = (key: MessageKey) => ({
  id: `${PLUGIN_ID}.${key}`,
  defaultMessage: en[key],
});
