/**
 * One declaration file for each entry of the package, with everything that its types reach and nothing else. It stands
 * beside the code, where TypeScript looks by itself, once for each module format.
 */
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { at } from './lib/paths.mjs';

const ENTRIES = [
  { entry: 'strapi-server.ts', tsconfig: 'tsconfig.json', out: 'dist/server' },
  { entry: 'strapi-admin.ts', tsconfig: 'admin/tsconfig.json', out: 'dist/admin' },
  { entry: 'widget/src/npm/index.ts', tsconfig: 'widget/tsconfig.json', out: 'dist/widget' },
];

const isOwn = (id) => id.startsWith('.') || path.isAbsolute(id);

/** Declarations of single sources, as other tools leave them. */
const removeOthers = async (folder) => {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  for (const entry of entries) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && /\.d\.m?ts(\.map)?$/.test(entry.name)) await rm(file);
  }
};

const build = async ({ entry, tsconfig, out }) => {
  const bundle = await rollup({
    input: at(entry),
    external: (id) => !isOwn(id),
    plugins: [dts({ tsconfig: at(tsconfig) })],
    onwarn: (warning) => {
      throw new Error(warning.message);
    },
  });
  const file = at(out, 'index.d.ts');
  await mkdir(at(out), { recursive: true });
  await removeOthers(at(out));
  await bundle.write({ file, format: 'es' });
  await bundle.close();
  await copyFile(file, at(out, 'index.d.mts'));
};

for (const entry of ENTRIES) await build(entry);
