import fs from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { cache, root } from './paths.mjs';

const IGNORED = new Set(['node_modules', 'dist', '.cache', '.tmp', '.strapi', 'coverage']);

/** All files of a file or folder, sorted, without what is built or installed. */
const filesOf = (entry) => {
  const stat = fs.statSync(entry, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [entry];
  return fs
    .readdirSync(entry, { withFileTypes: true })
    .filter((child) => !IGNORED.has(child.name) && !/\.test\.tsx?$/.test(child.name))
    .flatMap((child) => filesOf(path.join(entry, child.name)))
    .sort();
};

/** One hash over names and contents of files and folders (paths below the root). */
export const hashOf = (entries) => {
  const hash = createHash('sha256');
  for (const file of entries.flatMap((entry) => filesOf(path.join(root, entry)))) {
    hash.update(path.relative(root, file)).update('\0');
    hash.update(fs.readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

/** Writes a file so that it is there whole or not at all. */
export const writeWhole = (file, content) => {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, content);
  fs.renameSync(draft, file);
};

const stampFile = (name) => path.join(cache, 'stamps', name);

/** The hash of the sources from which a step was last built to its end. */
export const readStamp = (name) => {
  try {
    return fs.readFileSync(stampFile(name), 'utf8');
  } catch {
    return undefined;
  }
};
export const writeStamp = (name, hash) => writeWhole(stampFile(name), hash);
export const removeStamp = (name) => fs.rmSync(stampFile(name), { force: true });
