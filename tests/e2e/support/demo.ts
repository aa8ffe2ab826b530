import type { Browser } from 'playwright-core';
import {
  browser,
  startStrapi,
  startWebsite,
  websiteOrigin,
  type StrapiOptions,
  type TestStrapi,
} from '../../support';

/** The demo as `npm start` serves it, and a browser to look at it with. */
export interface Demo {
  strapi: TestStrapi;
  /** Origin of the demo website. */
  website: string;
  chromium: Browser;
}

/** Starts Strapi with the demo's data, the website on another origin, and a browser. */
export const startDemo = async (
  env: Record<string, string> = {},
  config: StrapiOptions['config'] = {}
): Promise<Demo> => {
  const website = await websiteOrigin();
  const strapi = await startStrapi({ seed: true, origins: [website], env, config });
  await startWebsite(strapi, website);
  return { strapi, website, chromium: await browser() };
};
