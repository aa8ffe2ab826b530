import path from 'node:path';
import { spawn } from 'node:child_process';
import { at, cache, root } from './lib/paths.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { fail } from './lib/fail.mjs';
import { sayOnStandardError } from './lib/print.mjs';
import { quietEnv } from './lib/run.mjs';

/**
 * `npm run bench -- messages --json`: runs `bench/index.ts` against the built plugin. Everything said on the
 * way goes to standard error, so that standard output holds what the benchmark prints and nothing else.
 */

const folder = path.join(cache, 'bench');

/** The benchmark and the processes that it forks, side by side. */
const bundle = async () => {
  const { build } = await import('esbuild');
  await build({
    entryPoints: [
      { in: at('bench/index.ts'), out: 'index' },
      { in: at('bench/messages/server.ts'), out: 'server' },
      { in: at('bench/messages/load.ts'), out: 'load' },
      { in: at('bench/export/child.ts'), out: 'export-child' },
    ],
    outdir: folder,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
};

try {
  sayOnStandardError();
  await ensureInstalled();
  await ensureBuilt();
  await bundle();
  const child = spawn(process.execPath, [path.join(folder, 'index.js'), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...quietEnv },
  });
  child.once('exit', (code, signal) => {
    process.exitCode = code ?? (signal ? 1 : 0);
  });
} catch (error) {
  fail(error);
}
