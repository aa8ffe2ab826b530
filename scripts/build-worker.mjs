/** Bundles the thread that writes exports into dist/export/worker.js, or into the file that is named. */
import { bundle } from './lib/bundle.mjs';

const [outfile = 'dist/export/worker.js'] = process.argv.slice(2);
await bundle('server/src/rights/export/worker/worker.ts', outfile);
