import type { Core } from '@strapi/strapi';
import type { Schema } from './check.rules';

/** Content types of this plugin as Strapi has them, with what other plugins may have added. */
export const ownSchemas = (strapi: Core.Strapi): Schema[] =>
  Object.values(strapi.contentTypes as unknown as Record<string, Schema>).filter(({ uid }) =>
    uid.startsWith('plugin::live-chat.')
  );
