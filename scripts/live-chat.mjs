/** The command line on the playground: `npm run live-chat -- verify-erased <text>`. */
import { spawnSync } from 'node:child_process';
import { at } from './lib/paths.mjs';
import { ensureBuilt } from './lib/build.mjs';

await ensureBuilt();
const { status } = spawnSync(process.execPath, [at('dist/cli/cli.js'), ...process.argv.slice(2)], {
  cwd: at('playground'),
  stdio: 'inherit',
});
process.exit(status ?? 2);
