/** Copies the fonts that PDFs are set in (Noto Sans, SIL Open Font License 1.1) into dist/fonts, with their licence. */
import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = path.join(root, 'dist/fonts');
const { resolve } = createRequire(import.meta.url);

const NOTO = 'noto-sans';
const FAMILIES = {
  latin: [NOTO, 'latin'],
  'latin-ext': [NOTO, 'latin-ext'],
  greek: [NOTO, 'greek'],
  cyrillic: [NOTO, 'cyrillic'],
  vietnamese: [NOTO, 'vietnamese'],
  arabic: ['noto-sans-arabic', 'arabic'],
};

await mkdir(out, { recursive: true });
for (const [name, [family, subset]] of Object.entries(FAMILIES)) {
  const folder = path.dirname(resolve(`@fontsource/${family}/package.json`));
  for (const [weight, number] of [
    ['regular', 400],
    ['bold', 700],
  ]) {
    await copyFile(
      path.join(folder, `files/${family}-${subset}-${number}-normal.woff`),
      path.join(out, `${name}-${weight}.woff`)
    );
  }
  await copyFile(path.join(folder, 'LICENSE'), path.join(out, `LICENSE-${family}.txt`));
}
