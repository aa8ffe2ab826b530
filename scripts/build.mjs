import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { fail } from './lib/fail.mjs';
import { signalChildren } from './lib/run.mjs';

/** `npm run build`: plugin and widget, as they are published. `--changed` skips what is up to date. */
process.once('SIGINT', () => {
  signalChildren('SIGINT');
  process.exit(130);
});
try {
  await ensureInstalled();
  await ensureBuilt({
    only: ['plugin', 'widget', 'worker', 'fonts'],
    force: !process.argv.includes('--changed'),
  });
} catch (error) {
  fail(error);
}
