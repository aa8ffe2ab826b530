import { ensureBuilt } from './lib/build.mjs';
import { PACKAGE_STEPS } from './lib/build-steps.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { fail } from './lib/fail.mjs';
import { signalChildren } from './lib/run.mjs';

/**
 * `npm run build`: the package as it is published, without what earlier builds have left. `--changed` skips what is up
 * to date.
 */
process.once('SIGINT', () => {
  signalChildren('SIGINT');
  process.exit(130);
});
try {
  await ensureInstalled();
  const force = !process.argv.includes('--changed');
  await ensureBuilt({ only: PACKAGE_STEPS, force, ...(force ? { empty: 'dist' } : {}) });
} catch (error) {
  fail(error);
}
