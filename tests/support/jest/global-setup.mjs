import { ensureBuilt } from '../../../scripts/lib/build.mjs';
import { findBrowser } from '../../../scripts/lib/browser.mjs';
import { lookForServices } from '../../../scripts/lib/services.mjs';

/**
 * Before the first test: builds what has changed and finds out what this machine has. Test files are read
 * without waiting, so what was found is told to them in the environment.
 */
export default async () => {
  await ensureBuilt();
  process.env.LIVE_CHAT_TEST_SERVICES = JSON.stringify(await lookForServices());
  process.env.LIVE_CHAT_TEST_BROWSER = findBrowser() ?? '';
};
