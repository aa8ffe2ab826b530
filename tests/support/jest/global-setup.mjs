import { ensureBuilt } from '../../../scripts/lib/build.mjs';
import { findBrowser } from '../../../scripts/lib/browser.mjs';
import { lookFor } from '../../../scripts/lib/services.mjs';

/**
 * Before the first test: builds what has changed and finds out what this machine has. Test files are read
 * without waiting, so what was found is told to them in the environment.
 */
export default async () => {
  await ensureBuilt();
  const found = await Promise.all(['postgres', 'mysql', 'redis'].map(lookFor));
  process.env.LIVE_CHAT_TEST_SERVICES = JSON.stringify(found);
  process.env.LIVE_CHAT_TEST_BROWSER = findBrowser() ?? '';
};
