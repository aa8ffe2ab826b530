import {
  serveWebsite,
  type Website,
  type WebsiteOptions,
} from '../../playground/website/serve.mjs';
import { onCleanup } from './cleanup';
import { freePort } from './port';

/**
 * The demo website for one Strapi, on another origin and another site than it. Allow it first: take a port
 * with `websiteOrigin`, start Strapi with that origin, then start the website.
 * @example
 * const origin = await websiteOrigin();
 * const strapi = await startStrapi({ origins: [origin] });
 * const website = await startWebsite(strapi, origin);
 */
export const startWebsite = async (
  strapi: { url: string },
  origin: string,
  options: Omit<WebsiteOptions, 'cms' | 'port' | 'host'> = {}
): Promise<Website> => {
  const { hostname, port } = new URL(origin);
  const website = await serveWebsite({
    cms: strapi.url,
    port: Number(port),
    host: hostname === '127.0.0.1' ? '127.0.0.1' : 'localhost',
    ...options,
  });
  return { ...website, close: onCleanup(website.close) };
};

/** An origin that nobody uses. */
export const websiteOrigin = async (): Promise<string> => `http://localhost:${await freePort()}`;
