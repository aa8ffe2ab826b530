import { fail } from './lib/fail.mjs';
import { runPlayground } from './lib/playground.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureNode } from './lib/node-version.mjs';

/**
 * `npm start`: everything from a fresh clone to a running demo. Imports nothing that has to be installed
 * before it has installed it.
 */
try {
  ensureNode();
  await ensureInstalled();
  await ensureBuilt();
  await runPlayground();
} catch (error) {
  fail(error);
}
