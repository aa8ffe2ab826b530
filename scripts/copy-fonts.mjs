/**
 * Copies the fonts that PDFs are set in into dist/fonts, with their licences: Noto (SIL Open Font License 1.1) for the
 * scripts that people write in, and UnifontEX as the last resort for everything else. The large ones for Chinese,
 * Japanese and Korean are taken from packages that an application may install (`server/src/foundation/documents/font-files.ts`).
 */
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [out = path.join(root, 'dist/fonts')] = process.argv.slice(2);
const { resolve } = createRequire(import.meta.url);

const NOTO = 'noto-sans';
/** Where bold and regular are small. */
const BOTH = {
  latin: [NOTO, 'latin'],
  'latin-ext': [NOTO, 'latin-ext'],
  greek: [NOTO, 'greek'],
  cyrillic: [NOTO, 'cyrillic'],
  vietnamese: [NOTO, 'vietnamese'],
  arabic: ['noto-sans-arabic', 'arabic'],
  hebrew: ['noto-sans-hebrew', 'hebrew'],
  devanagari: ['noto-sans-devanagari', 'devanagari'],
  thai: ['noto-sans-thai', 'thai'],
};
/** Whole scripts in one file; the bold ones would double the package. */
const REGULAR = {
  emoji: ['noto-emoji', 'emoji'],
  unifont: ['unifontex', 'latin'],
};

/** Files that belong here; what earlier builds have left besides goes. */
const kept = new Set();

const put = async (from, name) => {
  kept.add(name);
  await copyFile(from, path.join(out, name));
};

const copy = async (families, weights) => {
  for (const [name, [family, subset]] of Object.entries(families)) {
    const folder = path.dirname(resolve(`@fontsource/${family}/package.json`));
    for (const [weight, number] of weights) {
      await put(
        path.join(folder, `files/${family}-${subset}-${number}-normal.woff`),
        `${name}-${weight}.woff`
      );
    }
    await put(path.join(folder, 'LICENSE'), `LICENSE-${family}.txt`);
  }
};

await mkdir(out, { recursive: true });
await copy(BOTH, [
  ['regular', 400],
  ['bold', 700],
]);
await copy(REGULAR, [['regular', 400]]);
for (const name of await readdir(out)) if (!kept.has(name)) await rm(path.join(out, name));
