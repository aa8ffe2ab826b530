/**
 * Bundles the thread that writes exports into dist/export/worker.js, or into the file that is named. Libraries stay
 * outside: they are the plugin's own dependencies.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const [outfile = path.join(root, 'dist/export/worker.js')] = process.argv.slice(2);

await esbuild.build({
  absWorkingDir: root,
  entryPoints: [path.join(root, 'server/src/export/worker/worker.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  packages: 'external',
  sourcemap: 'inline',
  sourcesContent: false,
  logLevel: 'warning',
});
