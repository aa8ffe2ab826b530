/** Bundles the command line into dist/cli/cli.js. */
import fs from 'node:fs';
import { at } from './lib/paths.mjs';
import { bundle } from './lib/bundle.mjs';

await bundle('server/src/host/cli/cli.ts', 'dist/cli/cli.js');
fs.chmodSync(at('dist/cli/cli.js'), 0o755);
