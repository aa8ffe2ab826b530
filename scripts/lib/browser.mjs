import fs from 'node:fs';
import { createRequire } from 'node:module';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const exists = (file) => typeof file === 'string' && file !== '' && fs.existsSync(file);

const ofPlaywright = () => {
  try {
    return createRequire(import.meta.url)('playwright-core').chromium.executablePath();
  } catch {
    return undefined;
  }
};

/** A Chromium on this machine: the one named by CHROMIUM_PATH, an installed one, or Playwright's own. */
export const findBrowser = () => {
  if (process.env.CHROMIUM_PATH) {
    return exists(process.env.CHROMIUM_PATH) ? process.env.CHROMIUM_PATH : undefined;
  }
  return [...INSTALLED, ofPlaywright()].find(exists);
};
