import fs from 'node:fs';
import { spawn } from 'node:child_process';
import { at, cache } from './lib/paths.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { fail } from './lib/fail.mjs';
import { sayOnStandardError } from './lib/print.mjs';
import { quietEnv, StepFailed } from './lib/run.mjs';

/**
 * `npm run bench -- messages --json`: runs `bench/messages.ts` against the built plugin. Everything said on
 * the way goes to standard error, so that standard output holds what the benchmark prints and nothing else.
 */

const known = () =>
  fs.existsSync(at('bench'))
    ? fs
        .readdirSync(at('bench'))
        .filter((file) => /^[a-z-]+\.ts$/.test(file))
        .map((file) => file.slice(0, -'.ts'.length))
    : [];

const bundle = async (name) => {
  const { build } = await import('esbuild');
  const outfile = `${cache}/bench/${name}.cjs`;
  await build({
    entryPoints: [at('bench', `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
};

try {
  sayOnStandardError();
  const [name, ...args] = process.argv.slice(2);
  await ensureInstalled();
  if (!known().includes(name)) {
    throw new StepFailed(`Name a benchmark: ${known().join(', ') || 'there is none yet'}`);
  }
  await ensureBuilt();
  const file = await bundle(name);
  const child = spawn(process.execPath, ['--enable-source-maps', file, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...quietEnv },
  });
  child.once('exit', (code, signal) => {
    process.exitCode = code ?? (signal ? 1 : 0);
  });
} catch (error) {
  fail(error);
}
