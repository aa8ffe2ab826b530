import { ensureInstalled } from './lib/install.mjs';
import { fail } from './lib/fail.mjs';
import { green, say, yellow } from './lib/print.mjs';

/** Starts (and as root on Debian installs) the databases, Redis and browser that the whole test run needs. */
try {
  await ensureInstalled();
  const { ensureServices } = await import('./lib/ensure-services.mjs');
  const { ensureBrowser } = await import('./lib/ensure-browser.mjs');
  const { lookForServices } = await import('./lib/services.mjs');
  await ensureServices();
  const path = await ensureBrowser();
  for (const { title, missing } of await lookForServices()) {
    say(missing ? `${yellow('✗')} ${title}: ${missing}` : `${green('✓')} ${title}`);
  }
  say(path ? `${green('✓')} Browser: ${path}` : `${yellow('✗')} Browser: none; see CHROMIUM_PATH`);
} catch (error) {
  fail(error);
}
