import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Bundles a part of the server that runs by itself. Libraries stay outside: they are the plugin's own dependencies.
 * @param {string} entry path of the source, from the root
 * @param {string} outfile path of the bundle, from the root
 */
export const bundle = (entry, outfile) =>
  esbuild.build({
    absWorkingDir: root,
    entryPoints: [path.join(root, entry)],
    outfile: path.resolve(root, outfile),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'warning',
  });
