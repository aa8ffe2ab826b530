import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const playground = path.join(root, 'playground');
/** Stamps and locks of the scripts; safe to delete at any time. */
export const cache = path.join(root, '.cache');

/** A path below the root. */
export const at = (...parts) => path.join(root, ...parts);

/** The file that a package's command runs, so that it starts without a shell and without npx. */
export const bin = (packageName, file) => at('node_modules', packageName, file);
