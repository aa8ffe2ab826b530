import { at } from './paths.mjs';
import { progress } from './print.mjs';
import { node } from './run.mjs';
import { findBrowser } from './browser.mjs';
import { canInstallPackages, installPackages } from './debian.mjs';

/** Playwright retries a download that fails; where it cannot be reached, that takes too long. */
const PLAYWRIGHT_PATIENCE = '30000';

const fromPlaywright = async () => {
  const step = progress("Downloading Playwright's Chromium");
  await node(at('node_modules/playwright-core/cli.js'), ['install', 'chromium'], {
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: PLAYWRIGHT_PATIENCE },
  });
  const found = findBrowser();
  if (found) step.done(found);
  else step.failed('not to be had here');
};

/**
 * A browser for the tests: one that is there, Playwright's own, or the system's, in this order.
 * @returns {Promise<string | undefined>} its path
 */
export const ensureBrowser = async () => {
  if (findBrowser() || process.env.CHROMIUM_PATH) return findBrowser();
  await fromPlaywright();
  if (!findBrowser() && canInstallPackages()) await installPackages(['chromium']);
  return findBrowser();
};
