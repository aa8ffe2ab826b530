import type { Core } from '@strapi/strapi';

interface Package {
  pathToPlugin: string;
  packageInfo: { version: string };
}

/** Where the plugin lies, and which version of it. */
export const ownPackage = (strapi: Core.Strapi): Package => {
  const plugins: Record<string, Package> = strapi.config.get('enabledPlugins');
  const own = plugins['live-chat'];
  if (!own) throw new Error('Strapi does not tell where the live-chat plugin lies');
  return own;
};
