/**
 * Prints the sizes of the built widget, compressed, and fails above the limits. `--json` for machines.
 * The app's size is everything that a first chat in English loads: entry, what it imports, one language.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const LIMITS = { embedGzip: 2_048, appGzip: 30_720 };
const LANGUAGE = 'en';
const dist = fileURLToPath(new URL('../dist/widget/', import.meta.url));

const gzipSize = async (file) =>
  gzipSync(await readFile(path.join(dist, file)), { level: 9 }).length;

/** Files that `file` imports at once; those in `import()` are loaded later. */
const importsOf = async (file) => {
  const text = await readFile(path.join(dist, 'app', file), 'utf8');
  return [...text.matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g)].map(([, name]) => name);
};

const withImports = async (file, found = new Set()) => {
  if (found.has(file)) return found;
  found.add(file);
  for (const name of await importsOf(file)) await withImports(name, found);
  return found;
};

const files = await readdir(path.join(dist, 'app'));
const named = (name) => files.find((file) => new RegExp(`^${name}-[A-Z0-9]+\\.js$`).test(file));
const needed = await withImports(named(LANGUAGE), await withImports(named('app')));
const sizes = {
  embedGzip: await gzipSize('embed.js'),
  appGzip: (await Promise.all([...needed].map((file) => gzipSize(`app/${file}`)))).reduce(
    (sum, size) => sum + size,
    0
  ),
};

if (process.argv.includes('--json')) console.log(JSON.stringify(sizes));
else for (const name in LIMITS) console.log(`${name} ${sizes[name]} of ${LIMITS[name]} bytes`);
if (Object.keys(LIMITS).some((name) => sizes[name] > LIMITS[name])) process.exitCode = 1;
